package moodring.catalog.source.spotify;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import moodring.catalog.source.Field;
import moodring.spotify.SpotifyTrack;
import moodring.track.Feature;

/** Tracks as CSV with our own headers. A feature that is not known is an empty cell. */
final class TrackTable {

    private static final List<Field> WORDS = List.of(
            Field.ID,
            Field.TITLE,
            Field.ARTIST,
            Field.ALBUM,
            Field.RELEASED,
            Field.DURATION_MS,
            Field.EXPLICIT,
            Field.POPULARITY,
            Field.ISRC,
            Field.COVER,
            Field.PREVIEW,
            Field.PLAYLIST,
            Field.OWN);

    private TrackTable() {}

    static String of(Collection<PulledTrack> tracks, Map<String, Map<Feature, Double>> features) {
        // A column that no track has would reject all of them: a source may know fewer features than there are.
        List<Feature> columns = Stream.of(Feature.values())
                .filter(feature -> features.values().stream().anyMatch(known -> known.containsKey(feature)))
                .toList();
        StringWriter text = new StringWriter();
        CsvWriter table = CsvWriter.builder().bufferSize(0).build(text);
        table.writeRecord(
                Stream.concat(WORDS.stream().map(Field::word), columns.stream().map(Feature::word))
                        .toList());
        for (PulledTrack each : tracks) {
            List<String> cells = new ArrayList<>(words(each));
            Map<Feature, Double> known = features.getOrDefault(each.track().id(), Map.of());
            columns.forEach(feature -> cells.add(text(Optional.ofNullable(known.get(feature)))));
            table.writeRecord(cells);
        }
        return text.toString();
    }

    private static List<String> words(PulledTrack each) {
        SpotifyTrack track = each.track();
        return List.of(
                track.id(),
                track.title(),
                String.join("; ", track.artists()),
                text(track.album()),
                text(track.released()),
                track.durationMs().isPresent()
                        ? String.valueOf(track.durationMs().getAsInt())
                        : "",
                text(track.explicit()),
                track.popularity().isPresent()
                        ? String.valueOf(track.popularity().getAsInt())
                        : "",
                text(track.isrc()),
                text(track.cover()),
                text(track.preview()),
                text(each.playlist()),
                String.valueOf(each.own()));
    }

    private static String text(Optional<?> value) {
        return value.map(String::valueOf).orElse("");
    }
}
