package moodring.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodring.catalog.source.demo.DemoTracks;

/** Small track files made of made-up songs. */
public final class MadeUpFile {

    private static final List<String> LINES = demoLines();
    private static final Map<String, String> MOODS = Map.ofEntries(
            Map.entry("arena rock", "energetic"),
            Map.entry("club", "energetic"),
            Map.entry("hard beats", "energetic"),
            Map.entry("sunny pop", "cheerful"),
            Map.entry("holiday soul", "cheerful"),
            Map.entry("swing", "cheerful"),
            Map.entry("ambient", "chill"),
            Map.entry("lo-fi beats", "chill"),
            Map.entry("evening ballads", "romantic"),
            Map.entry("slow soul", "romantic"),
            Map.entry("quiet songs", "sad"));

    private MadeUpFile() {}

    /** Header and rows; no cell of them holds a comma or a quote. */
    public static List<String> lines(int tracks) {
        return new ArrayList<>(LINES.subList(0, tracks + 1));
    }

    /** A cell of a row of {@link #lines}, by its header. */
    public static String cell(String row, String header) {
        return row.split(",")[List.of(LINES.get(0).split(",")).indexOf(header)];
    }

    /** The row with one cell changed. */
    public static String with(String row, String header, String value) {
        String[] cells = row.split(",", -1);
        cells[List.of(LINES.get(0).split(",")).indexOf(header)] = value;
        return String.join(",", cells);
    }

    public static Path write(Path file, List<String> lines) throws IOException {
        return Files.writeString(file, String.join("\n", lines) + "\n");
    }

    /** The first tracks with a column mood, which their style tells. */
    public static Path labelled(Path file, int tracks) throws IOException {
        List<String> labelled = new ArrayList<>(List.of(LINES.get(0) + ",mood"));
        lines(tracks).stream()
                .skip(1)
                .map(line -> line + "," + MOODS.get(cell(line, "track_genre")))
                .forEach(labelled::add);
        return write(file, labelled);
    }

    private static List<String> demoLines() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DemoTracks(DemoTracks.SEED).write(bytes);
            return bytes.toString(StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
