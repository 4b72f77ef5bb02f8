package moodring.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The keys that {@code moodring.properties} may have, in both programs. They stand in {@code keys.txt} beside this
 * class, where a new setting is added.
 */
public final class SettingKeys {
    private SettingKeys() {}

    /** Every key with what it sets, in the order of the file. */
    public static Map<String, String> all() {
        Map<String, String> keys = new LinkedHashMap<>();
        try (InputStream stream = SettingKeys.class.getResourceAsStream("keys.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .forEach(line -> keys.put(line[0], line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(keys);
    }
}
