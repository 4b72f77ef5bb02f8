package moodring.recommend.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import moodring.recommend.Queue;
import moodring.recommend.QueuedTrack;
import moodring.track.Track;
import moodring.track.TrackDetails;

/** A queue as JSPF, the JSON form of XSPF (xspf.org/jspf), which ListenBrainz and Troi read. */
public final class QueueJspf implements QueueText {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private record Document(Playlist playlist) {}

    private record Playlist(String title, String creator, List<Entry> track) {}

    private record Entry(
            List<String> location,
            String title,
            String creator,
            String album,
            Long duration,
            String annotation,
            String image) {}

    @Override
    public String of(Queue queue) {
        List<Entry> entries = queue.tracks().stream().map(QueueJspf::entry).toList();
        Document document = new Document(new Playlist(PlaylistName.of(queue), "Moodring", entries));
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(QueuedTrack queued) {
        Track track = queued.placed().track();
        TrackDetails details = track.details();
        return new Entry(
                List.of(TrackAddress.of(queued.placed())),
                track.title(),
                track.artist(),
                details.album().orElse(null),
                details.duration().map(Duration::toMillis).orElse(null),
                queued.reason(),
                details.cover().map(Object::toString).orElse(null));
    }
}
