package moodring.track;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a source may know about a track besides its sound. Nothing here is required; what is unknown is empty.
 *
 * @param key pitch class, 0 (C) to 11 (B)
 * @param mode 1 major, 0 minor
 * @param popularity 0 to 100
 * @param cover address of the album's picture
 * @param preview address of a sound sample
 * @param playlist name of the playlist that the track came from
 */
public record TrackDetails(
        Optional<String> album,
        OptionalInt year,
        List<String> genres,
        Optional<Boolean> explicit,
        OptionalInt key,
        OptionalInt mode,
        Optional<Duration> duration,
        Optional<String> isrc,
        OptionalInt popularity,
        Optional<URI> cover,
        Optional<URI> preview,
        Optional<String> playlist) {

    /** Nothing is known. */
    public static final TrackDetails NONE = new TrackDetails(
            Optional.empty(),
            OptionalInt.empty(),
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public TrackDetails {
        genres = List.copyOf(genres);
        requireWithin("key", key, 0, 11);
        requireWithin("mode", mode, 0, 1);
        requireWithin("popularity", popularity, 0, 100);
        requireWithin("year", year, 1000, 2999);
    }

    private static void requireWithin(String field, OptionalInt value, int least, int most) {
        value.ifPresent(number -> {
            if (number < least || number > most) {
                throw new IllegalArgumentException(
                        field + " must be between " + least + " and " + most + ", but was " + number);
            }
        });
    }
}
