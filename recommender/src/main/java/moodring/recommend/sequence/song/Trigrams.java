package moodring.recommend.sequence.song;

import java.util.Arrays;
import java.util.Locale;

/**
 * The three-letter pieces of a song's title and artists, folded into a fixed number of buckets. Songs of one language,
 * genre or series ("remix", "live", "remastered") share many of them.
 */
public final class Trigrams {
    /** A power of two; large enough that common pieces seldom share a bucket. */
    public static final int BUCKETS = 1 << 14;

    private Trigrams() {}

    /** Each bucket once, ascending; none where the title is blank. */
    static char[] of(String title, String artists) {
        if (title.isBlank()) {
            return new char[0];
        }
        String names = " " + tidy(title) + " | " + tidy(artists) + " ";
        char[] buckets = new char[names.length() - 2];
        for (int i = 0; i < buckets.length; i++) {
            buckets[i] = bucket(names.charAt(i), names.charAt(i + 1), names.charAt(i + 2));
        }
        return distinct(buckets);
    }

    /** In lower case, each run of white space one blank. By hand: a regular expression takes ten times as long. */
    private static String tidy(String name) {
        StringBuilder tidy = new StringBuilder(name.length());
        for (char letter : name.strip().toLowerCase(Locale.ROOT).toCharArray()) {
            boolean blank = Character.isWhitespace(letter);
            if (!blank || tidy.charAt(tidy.length() - 1) != ' ') {
                tidy.append(blank ? ' ' : letter);
            }
        }
        return tidy.toString();
    }

    private static char bucket(char first, char second, char third) {
        int hash = (first * 31 + second) * 31 + third;
        hash *= 0x9E3779B1; // Fibonacci hashing (Knuth): neighbouring letters land far apart
        return (char) (hash >>> (Integer.SIZE - Integer.numberOfTrailingZeros(BUCKETS)));
    }

    private static char[] distinct(char[] buckets) {
        Arrays.sort(buckets);
        int kept = 0;
        for (char bucket : buckets) {
            if (kept == 0 || buckets[kept - 1] != bucket) {
                buckets[kept++] = bucket;
            }
        }
        return Arrays.copyOf(buckets, kept);
    }
}
