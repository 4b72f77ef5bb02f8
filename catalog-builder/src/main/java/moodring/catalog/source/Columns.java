package moodring.catalog.source;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a file's header means: for each field the columns that hold it, strongest first, counted from 0.
 *
 * @param names the columns' own names, as the file writes them
 * @param headers the rows at the file's start that are not tracks, as they stand there; usually one
 */
public record Columns(Map<Field, List<Integer>> positions, List<String> names, List<List<String>> headers) {

    public Columns {
        EnumMap<Field, List<Integer>> ordered = new EnumMap<>(Field.class);
        positions.forEach((field, columns) -> ordered.put(field, List.copyOf(columns)));
        positions = Collections.unmodifiableMap(ordered);
        names = List.copyOf(names);
        headers = headers.stream().map(List::copyOf).toList();
    }

    public Set<Field> fields() {
        return positions.keySet();
    }

    public boolean has(Field field) {
        return positions.containsKey(field);
    }

    /** Whether rows can become tracks: an id and the features that none may lack. */
    public boolean holdTracks() {
        return has(Field.ID) && fields().containsAll(Field.NEEDED_FEATURES);
    }

    /** Whether rows only add words to tracks of another file. */
    public boolean holdNames() {
        return has(Field.ID)
                && (has(Field.TITLE) || has(Field.ARTIST))
                && Field.NEEDED_FEATURES.stream().noneMatch(this::has);
    }
}
