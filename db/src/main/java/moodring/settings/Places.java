package moodring.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folders that Moodring reads and writes. None of them need exist.
 *
 * <p>Each is, in this order: {@code MOODRING_CONFIG_DIR} and its sisters; a folder under {@code MOODRING_HOME}; the
 * XDG folder ({@code XDG_CONFIG_HOME/moodring}; a relative one counts as unset, as the XDG specification says); the
 * XDG default under the person's home.
 *
 * @param config settings and the Spotify token
 * @param data catalogs, models, the listener's own data
 * @param state checkpoints and logs
 * @param cache what can be fetched or computed again
 * @param root the checkout, which holds the files that ship ({@code data/}, the model)
 */
public record Places(Path config, Path data, Path state, Path cache, Path root) {

    /** The folders as this process's environment names them. */
    public static Places ofThisProcess() {
        return of(System.getenv(), Path.of(System.getProperty("user.home")), Path.of(""));
    }

    /**
     * @param environment names and values, as {@link System#getenv()} gives them
     * @param personHome where the XDG defaults start
     * @param workingFolder the root where {@code MOODRING_ROOT} is unset
     * @throws SettingsException if a {@code MOODRING_…} folder is a relative path
     */
    public static Places of(Map<String, String> environment, Path personHome, Path workingFolder) {
        Optional<Path> home = folder(environment, "MOODRING_HOME");
        return new Places(
                place(environment, home, "config", personHome.resolve(".config")),
                place(environment, home, "data", personHome.resolve(".local/share")),
                place(environment, home, "state", personHome.resolve(".local/state")),
                place(environment, home, "cache", personHome.resolve(".cache")),
                folder(environment, "MOODRING_ROOT")
                        .orElse(workingFolder)
                        .toAbsolutePath()
                        .normalize());
    }

    /** The settings file; it need not exist. */
    public Path settingsFile() {
        return config.resolve("moodring.properties");
    }

    /** The folder for {@code moodring.db.Catalogs}. */
    public Path catalogs() {
        return data.resolve("catalogs");
    }

    /** The folder for models that the person trained. */
    public Path models() {
        return data.resolve("models");
    }

    /** The folder for {@code moodring.db.ListenerStore}. */
    public Path listener() {
        return data.resolve("listener");
    }

    private static Path place(Map<String, String> environment, Optional<Path> home, String name, Path xdgDefault) {
        String upper = name.toUpperCase(Locale.ROOT);
        return folder(environment, "MOODRING_" + upper + "_DIR")
                .or(() -> home.map(folder -> folder.resolve(name)))
                .orElseGet(() ->
                        xdg(environment, "XDG_" + upper + "_HOME", xdgDefault).resolve("moodring"));
    }

    private static Path xdg(Map<String, String> environment, String variable, Path fallback) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(fallback);
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        Optional<Path> named = Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
        if (named.isPresent() && !named.get().isAbsolute()) {
            throw new SettingsException(variable + " must be an absolute path, but is \"" + named.get()
                    + "\": start it with / or unset it.");
        }
        return named.map(Path::normalize);
    }
}
