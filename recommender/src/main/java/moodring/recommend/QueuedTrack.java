package moodring.recommend;

import moodring.recommend.policy.Target;
import moodring.track.PlacedTrack;

/**
 * A song in a queue.
 *
 * @param target what was wanted at this place
 * @param because why it is there
 */
public record QueuedTrack(PlacedTrack placed, Target target, Because because) {
    /** One English sentence, from true numbers. */
    public String reason() {
        return because.sentence();
    }
}
