package moodring.recommend.measure;

import java.util.List;
import moodring.recommend.policy.Target;
import moodring.track.PlacedTrack;

/**
 * Songs that a contender chose, in playing order.
 *
 * @param targets for each song what was wanted at its place
 */
record Listing(List<PlacedTrack> tracks, List<Target> targets) {
    Listing {
        tracks = List.copyOf(tracks);
        targets = List.copyOf(targets);
        if (tracks.size() != targets.size()) {
            throw new IllegalArgumentException(
                    "each song needs a target, but there were " + tracks.size() + " and " + targets.size());
        }
    }
}
