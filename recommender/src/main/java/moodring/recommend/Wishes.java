package moodring.recommend;

import java.time.Duration;

/**
 * What the listener wants besides the mood.
 *
 * @param onlyOwn only songs of the listener's own library
 * @param explicitToo songs with explicit words too
 * @param longest no song longer than this
 * @param familiarity -1 (rather what few know) to 1 (rather what many know); 0 does not mind
 * @param sequence whether the trained sequence model has a say
 */
public record Wishes(boolean onlyOwn, boolean explicitToo, Duration longest, double familiarity, boolean sequence) {
    /** Everything up to quarter of an hour. */
    public static final Wishes NONE = new Wishes(false, true, Duration.ofMinutes(15), 0, true);

    public Wishes {
        if (!(familiarity >= -1 && familiarity <= 1)) { // written this way so that NaN fails too
            throw new IllegalArgumentException("familiarity must be between -1 and 1, but was " + familiarity);
        }
        if (longest.compareTo(Duration.ofSeconds(30)) < 0) {
            throw new IllegalArgumentException(
                    "the longest song must be allowed at least 30 seconds, but was " + longest.toSeconds());
        }
    }

    /** The same, with songs of the listener's own library only. */
    public Wishes ownOnly() {
        return new Wishes(true, explicitToo, longest, familiarity, sequence);
    }

    /** The same, without songs that have explicit words. */
    public Wishes clean() {
        return new Wishes(onlyOwn, false, longest, familiarity, sequence);
    }

    /** The same, with another limit of length. */
    public Wishes atMost(Duration length) {
        return new Wishes(onlyOwn, explicitToo, length, familiarity, sequence);
    }

    /** The same, with another taste for the known. */
    public Wishes familiar(double degree) {
        return new Wishes(onlyOwn, explicitToo, longest, degree, sequence);
    }

    /** The same, without the sequence model. */
    public Wishes withoutSequence() {
        return new Wishes(onlyOwn, explicitToo, longest, familiarity, false);
    }
}
