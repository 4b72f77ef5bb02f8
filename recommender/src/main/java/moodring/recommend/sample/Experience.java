package moodring.recommend.sample;

import moodring.track.PlacedTrack;

/**
 * What the listener made of a song.
 *
 * @param reward -1 (skipped) to 1 (liked)
 */
public record Experience(PlacedTrack track, double reward) {
    public Experience {
        if (!(reward >= -1 && reward <= 1)) { // written this way so that NaN fails too
            throw new IllegalArgumentException("a reward must be between -1 and 1, but was " + reward);
        }
    }
}
