package moodring.recommend;

import moodring.recommend.policy.Target;
import moodring.track.PlacedTrack;

/**
 * A song in a queue.
 *
 * @param target what was wanted at this place
 * @param reason one sentence, from true numbers
 */
public record QueuedTrack(PlacedTrack placed, Target target, String reason) {}
