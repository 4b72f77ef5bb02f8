package moodring.spotify;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import moodring.service.Patience;
import moodring.service.ServiceAddress;
import moodring.settings.Places;
import moodring.settings.SettingKeys;
import moodring.settings.SettingsException;
import moodring.settings.SettingsFile;

/**
 * What is needed to speak with Spotify.
 *
 * @param clientId of the person's own app at developer.spotify.com
 * @param clientSecret of that app; from the environment alone, never written down, and only needed for searching
 *     without a login
 * @param api without a slash at the end; Spotify's, or a stub's on this computer
 * @param accounts the same for the accounts service
 * @param callbackPort of 127.0.0.1, which the browser comes back to after a login; 0 for any
 * @param tokenFile where the login is kept
 * @param state folder for what must outlive the process
 * @param patience how long Spotify is waited for
 */
public record SpotifySettings(
        Optional<String> clientId,
        Optional<String> clientSecret,
        URI api,
        URI accounts,
        int callbackPort,
        Path tokenFile,
        Path state,
        Patience patience) {

    private static final String SECRET = "MOODRING_SPOTIFY_CLIENT_SECRET";
    private static final int USUAL_PORT = 8917;

    /**
     * From the environment and the settings file.
     *
     * @param environment names and values, as {@link System#getenv()} gives them
     * @throws SettingsException if a setting is wrong
     */
    public static SpotifySettings of(Places places, Map<String, String> environment) {
        SettingsFile settings =
                SettingsFile.read(places.settingsFile(), SettingKeys.all().keySet(), environment);
        return new SpotifySettings(
                settings.value("spotify.client-id"),
                secret(environment),
                ServiceAddress.of("spotify.api", settings.value("spotify.api"), "https://api.spotify.com/v1"),
                ServiceAddress.of(
                        "spotify.accounts", settings.value("spotify.accounts"), "https://accounts.spotify.com"),
                settings.value("spotify.port").map(SpotifySettings::port).orElse(USUAL_PORT),
                places.config().resolve("token.json"),
                places.state().resolve("spotify"),
                Patience.USUAL);
    }

    /** The same with another patience. */
    public SpotifySettings waiting(Patience other) {
        return new SpotifySettings(clientId, clientSecret, api, accounts, callbackPort, tokenFile, state, other);
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65_535) {
            return Integer.parseInt(text);
        }
        throw new SettingsException(
                "The setting spotify.port is \"" + text + "\", but must be 0 to 65535: correct or remove it.");
    }

    private static Optional<String> secret(Map<String, String> environment) {
        String file = environment.getOrDefault(SECRET + "_FILE", "").strip();
        if (file.isEmpty()) {
            return Optional.of(environment.getOrDefault(SECRET, "").strip()).filter(text -> !text.isEmpty());
        }
        try {
            return Optional.of(Files.readString(Path.of(file)).strip()).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            throw new SettingsException(
                    SECRET + "_FILE names " + file + ", which cannot be read: correct or unset it.", e);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SpotifySettings[api=" + api + ", accounts=" + accounts + ", tokenFile=" + tokenFile + "]";
    }
}
