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

    private final Path file;
    private final Map<String, String> values;
    private final Map<String, String> environment;

    private SettingsFile(Path file, Map<String, String> values, Map<String, String> environment) {
        this.file = file;
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
        return new SettingsFile(file, PropertiesText.read(file, known), environment);
    }

    /** The value from the environment, else from the file. Blank counts as unset. */
    public Optional<String> value(String key) {
        return Optional.ofNullable(environment.get(variable(key)))
                .or(() -> Optional.ofNullable(values.get(key)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /**
     * What to throw where the value of a key cannot be used. Its sentence names the place of the value and the remedy.
     *
     * @param why goes on from the name, for example {@code must be between 5 and 2000, but was 3}
     */
    public SettingsException refusal(String key, String why) {
        return new SettingsException(
                environment.containsKey(variable(key))
                        ? variable(key) + " in the environment " + why + ": correct or unset it."
                        : "\"" + key + "\" in " + file + " " + why + ": correct or remove that line.");
    }

    /** The environment variable of a key. */
    public static String variable(String key) {
        return "MOODRING_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
