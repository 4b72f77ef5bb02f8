package moodring.catalog.source;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the files that people have name their columns: {@code data/track-shapes.json}.
 *
 * @param fields for each field's word, the headers that mean it, strongest first
 * @param shapes known public files and their headers
 */
record ShapeTable(String about, Map<String, List<String>> fields, Map<String, List<String>> shapes) {

    private static final int NOT_FOUND = Integer.MAX_VALUE;

    static ShapeTable shipped() {
        return new ShippedFile("track-shapes.json").as(ShapeTable.class);
    }

    /**
     * How well a header names a field: 0 is best.
     *
     * @return {@link #NOT_FOUND}-like large when it does not; see {@link #means}
     */
    int rank(Field field, String header) {
        List<String> aliases =
                fields.get(field.word()).stream().map(ShapeTable::squashed).toList();
        int rank = aliases.indexOf(squashed(header));
        if (rank >= 0 || header.indexOf('.') < 0) {
            return rank < 0 ? NOT_FOUND : rank;
        }
        // Flattened JSON: track.album.name is "album name" before it is "name".
        String[] parts = header.split("\\.");
        String lastTwo = parts.length > 2 ? parts[parts.length - 2] + parts[parts.length - 1] : "";
        int ofTwo = aliases.indexOf(squashed(lastTwo));
        int ofOne = aliases.indexOf(squashed(parts[parts.length - 1]));
        int found = ofTwo >= 0 ? ofTwo : ofOne;
        return found < 0 ? NOT_FOUND : aliases.size() + (ofTwo >= 0 ? found : aliases.size() + found);
    }

    boolean means(Field field, String header) {
        return rank(field, header) != NOT_FOUND;
    }

    boolean isKnown(String header) {
        return Arrays.stream(Field.values()).anyMatch(field -> means(field, header));
    }

    /** The known shape that has most of these headers; of several the one with fewest others. Empty: it has none. */
    Optional<String> nearestShape(List<String> headers) {
        Set<String> own = squashed(headers);
        return shapes.entrySet().stream()
                .filter(shape -> shared(own, shape.getValue()) > 0)
                .max(Comparator.comparingInt((Map.Entry<String, List<String>> shape) -> shared(own, shape.getValue()))
                        .thenComparing(shape -> -shape.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static int shared(Set<String> own, List<String> headers) {
        Set<String> both = squashed(headers);
        both.retainAll(own);
        return both.size();
    }

    private static Set<String> squashed(List<String> headers) {
        Set<String> words = new HashSet<>();
        headers.forEach(header -> words.add(squashed(header)));
        return words;
    }

    /** "Artist Name(s)", "artist_names" and "artistNames" are one word. */
    private static String squashed(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
