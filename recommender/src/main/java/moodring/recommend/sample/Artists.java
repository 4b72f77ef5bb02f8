package moodring.recommend.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.track.PlacedTrack;

/** Who plays a track. */
public final class Artists {
    private Artists() {}

    /** The names in lower case, several where artists play together; none where the source has no names. */
    public static Set<String> of(PlacedTrack placed) {
        List<String> names = spelt(placed);
        return names.size() == 1
                ? Set.of(key(names.get(0))) // most songs, and asked of every candidate for every song of a queue
                : names.stream().map(Artists::key).collect(Collectors.toSet());
    }

    /** The same names as the source spells them, in its order. */
    static List<String> spelt(PlacedTrack placed) {
        String credit = placed.track().artist();
        if (credit.indexOf(',') < 0 && credit.indexOf(';') < 0) {
            return credit.isBlank() ? List.of() : List.of(credit.strip());
        }
        return Arrays.stream(credit.split("[,;]"))
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .toList();
    }

    /** What a name has in common with its other spellings. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
