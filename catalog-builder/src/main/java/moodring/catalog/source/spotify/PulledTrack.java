package moodring.catalog.source.spotify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.catalog.source.spotify.Pull.Listed;
import moodring.spotify.SpotifyTrack;
import moodring.spotify.TrackPage;

/**
 * One entry for each track, in the order in which they were first met.
 *
 * @param own whether any list that holds it is the listener's own
 * @param playlist the first that holds it
 */
record PulledTrack(SpotifyTrack track, boolean own, Optional<String> playlist) {

    static Map<String, PulledTrack> of(List<Listed> lists) {
        Map<String, PulledTrack> tracks = new LinkedHashMap<>();
        for (Listed list : lists) {
            for (TrackPage page : list.pages()) {
                page.tracks()
                        .forEach(track -> tracks.merge(
                                track.id(), new PulledTrack(track, list.own(), list.playlist()), PulledTrack::with));
            }
        }
        return tracks;
    }

    private PulledTrack with(PulledTrack again) {
        return new PulledTrack(track, own || again.own, playlist.or(again::playlist));
    }
}
