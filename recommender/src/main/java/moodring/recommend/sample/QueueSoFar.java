package moodring.recommend.sample;

import java.util.List;
import java.util.Optional;
import moodring.recommend.policy.Target;
import moodring.track.PlacedTrack;

/**
 * A queue that is being made.
 *
 * @param tracks chosen so far, in playing order
 * @param next what the next one should be
 */
public record QueueSoFar(List<PlacedTrack> tracks, Target next) {
    public QueueSoFar {
        tracks = List.copyOf(tracks);
    }

    /** The song that the next one follows. */
    public Optional<PlacedTrack> last() {
        return tracks.isEmpty() ? Optional.empty() : Optional.of(tracks.get(tracks.size() - 1));
    }
}
