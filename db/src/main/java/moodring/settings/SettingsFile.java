package moodring.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The settings that a person keeps outside the command line: {@code moodring.properties} (UTF-8) and the environment,
 * which is stronger. A flag is stronger than both; that is the command line's business.
 *
 * <p>The key {@code recommend.count} is {@code MOODRING_RECOMMEND_COUNT} in the environment: upper case, each dot and
 * hyphen an underscore.
 */
public final class SettingsFile {

    private final Map<String, String> values;
    private final Map<String, String> environment;

    private SettingsFile(Map<String, String> values, Map<String, String> environment) {
        this.values = Map.copyOf(values);
        this.environment = Map.copyOf(environment);
    }

    /**
     * Reads the file. An absent file is an empty one.
     *
     * @param known every key that any program of ours understands; both programs share one file
     * @param environment names and values, as {@link System#getenv()} gives them
     * @throws SettingsException if a key is not known (naming it, the file with its line, and the nearest known key),
     *     if a key stands twice, or if the file cannot be read
     */
    public static SettingsFile read(Path file, Set<String> known, Map<String, String> environment) {
        return new SettingsFile(PropertiesText.read(file, known), environment);
    }

    /** The value from the environment, else from the file. Blank counts as unset. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(environment.get(variable(key)))
                .or(() -> Optional.ofNullable(values.get(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The environment variable of a key. */
    public static String variable(String key) {
        return "MOODRING_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
