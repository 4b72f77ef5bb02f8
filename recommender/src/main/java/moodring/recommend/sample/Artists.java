package moodring.recommend.sample;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import moodring.track.PlacedTrack;

/** Who plays a track. */
public final class Artists {
    private Artists() {}

    /** The names in lower case, several where artists play together; none where the source has no names. */
    public static Set<String> of(PlacedTrack placed) {
        String names = placed.track().artist().toLowerCase(Locale.ROOT);
        if (names.indexOf(',') < 0 && names.indexOf(';') < 0) {
            return names.isBlank() ? Set.of() : Set.of(names.strip());
        }
        Set<String> artists = new HashSet<>();
        for (String name : names.split("[,;]")) {
            if (!name.isBlank()) {
                artists.add(name.strip());
            }
        }
        return artists;
    }
}
