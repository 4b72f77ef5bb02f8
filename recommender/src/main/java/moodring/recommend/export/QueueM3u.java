package moodring.recommend.export;

import java.util.ArrayList;
import java.util.List;
import moodring.recommend.Queue;
import moodring.recommend.QueuedTrack;
import moodring.track.Track;

/** A queue as extended M3U. Unknown lengths are -1, as players expect. */
public final class QueueM3u implements QueueText {
    @Override
    public String of(Queue queue) {
        List<String> lines = new ArrayList<>();
        lines.add("#EXTM3U");
        lines.add("#PLAYLIST:" + PlaylistName.of(queue));
        for (QueuedTrack queued : queue.tracks()) {
            Track track = queued.placed().track();
            long seconds =
                    track.details().duration().map(length -> length.toSeconds()).orElse(-1L);
            lines.add("#EXTINF:" + seconds + "," + oneLine(track.artist()) + " - " + oneLine(track.title()));
            lines.add(TrackAddress.of(queued.placed()));
        }
        return String.join("\n", lines);
    }

    /** A line break in a title would begin a line of its own, and a player would open it. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}|\\u2028|\\u2029", " ");
    }
}
