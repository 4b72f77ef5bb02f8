package moodring.catalog.clean;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes one song of all releases that have the same key ({@link SongKey}) or the same international recording number,
 * also in a chain: where titles are spelt in two ways, the number joins them. See all tracks first, then ask, from any
 * number of threads.
 */
public final class SongKeys {

    /** ISO 3901: country, registrant, year, number; what is not of this form is no number and joins nothing. */
    private static final Pattern ISRC = Pattern.compile("[A-Z]{2}[A-Z0-9]{3}[0-9]{7}");

    private final Map<String, String> keyOfNumber = new HashMap<>();
    private final Map<String, String> joinedTo = new HashMap<>();

    public void see(String key, Optional<String> isrc) {
        isrc.map(SongKeys::plain)
                .filter(number -> ISRC.matcher(number).matches())
                .map(number -> keyOfNumber.putIfAbsent(number, key))
                .ifPresent(other -> join(key, other));
    }

    /** The key that all releases of the song share: of those that were joined the first in the alphabet. */
    public String of(String key) {
        String end = key;
        for (String next = joinedTo.get(end); next != null; next = joinedTo.get(end)) {
            end = next;
        }
        return end;
    }

    private void join(String one, String other) {
        String left = of(one);
        String right = of(other);
        if (!left.equals(right)) {
            boolean leftFirst = left.compareTo(right) < 0;
            joinedTo.put(leftFirst ? right : left, leftFirst ? left : right);
        }
    }

    private static String plain(String isrc) {
        return isrc.replace("-", "").replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
