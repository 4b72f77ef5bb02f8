package moodring.recommend.policy;

import moodring.track.Mood;
import moodring.track.PlanePoint;

/**
 * What one song of a queue should be.
 *
 * @param mood that the song has
 * @param point that the song should be near to
 * @param spread how exactly that point is known, as a distance on the plane, from 0 on
 */
public record Target(Mood mood, PlanePoint point, double spread) {
    public Target {
        if (!(spread >= 0 && spread < Double.POSITIVE_INFINITY)) { // written this way so that NaN fails too
            throw new IllegalArgumentException("spread must be a number from 0 on, but was " + spread);
        }
    }
}
