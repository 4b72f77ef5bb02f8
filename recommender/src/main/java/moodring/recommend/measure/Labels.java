package moodring.recommend.measure;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import moodring.recommend.sequence.song.Table;
import moodring.track.Mood;

/** A file of tracks that people gave a mood: {@code track_id} or {@code id}, and {@code mood} in any case. */
final class Labels {
    private Labels() {}

    /**
     * Happy is read as cheerful, calm as chill.
     *
     * @return track id → mood
     * @throws moodring.recommend.RecommendException with a sentence if the file cannot be used
     */
    static Map<String, Mood> read(Path file) {
        Map<String, Mood> labels = new HashMap<>();
        try (Table table = Table.open(file)) {
            int id = table.column("track_id", "id");
            int mood = table.column("mood");
            while (table.next()) {
                labels.put(table.value(id), mood(table, table.value(mood)));
            }
        }
        return labels;
    }

    private static Mood mood(Table table, String label) {
        String word = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Mood.of(word.equals("happy") ? "cheerful" : word.equals("calm") ? "chill" : word);
        } catch (IllegalArgumentException e) {
            throw table.wrong(e.getMessage() + ".");
        }
    }
}
