package moodring.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Reads a properties file strictly: only known keys, each once. */
final class PropertiesText {

    private PropertiesText() {}

    static Map<String, String> read(Path file, Set<String> known) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        StrictProperties properties = new StrictProperties(file, known);
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException(
                    "The settings file " + file + " cannot be read (" + e.getMessage()
                            + "): make it a readable UTF-8 properties file, or remove it.",
                    e);
        }
        return properties.values;
    }

    /** Properties.load keeps the last of two equal keys silently; put is where it can be told. */
    private static final class StrictProperties extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Path file;
        private final transient Set<String> known;
        private final transient Map<String, String> values = new HashMap<>();

        StrictProperties(Path file, Set<String> known) {
            this.file = file;
            this.known = known;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            String word = (String) key;
            if (!known.contains(word)) {
                throw new SettingsException("\"" + word + "\" in " + file + " is not a setting" + nearest(word, known)
                        + " Correct or remove that line.");
            }
            if (values.putIfAbsent(word, (String) value) != null) {
                throw new SettingsException("\"" + word + "\" stands twice in " + file + ": keep one of the lines.");
            }
            return null;
        }
    }

    private static String nearest(String word, Set<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> editDistance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> "; the nearest one is \"" + candidate + "\".")
                .orElse(".");
    }

    /** Levenshtein's distance. */
    static int editDistance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] current = new int[right.length() + 1];
            current[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int replaced = previous[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(replaced, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[right.length()];
    }
}
