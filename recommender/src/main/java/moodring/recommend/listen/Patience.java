package moodring.recommend.listen;

import java.time.Duration;

/**
 * How long it takes to believe a face.
 *
 * @param hold how long an emotion must lead before it counts
 * @param margin by how much another emotion's probability must be higher to take the lead
 * @param gone after which time without a face nobody is there
 */
public record Patience(Duration hold, double margin, Duration gone) {
    /** Chosen on synthetic faces; a test measures it. */
    public static final Patience USUAL = new Patience(Duration.ofMillis(300), 0.1, Duration.ofSeconds(3));

    public Patience {
        if (!(margin >= 0 && margin <= 1)) { // written this way so that NaN fails too
            throw new IllegalArgumentException("margin must be between 0 and 1, but was " + margin);
        }
    }
}
