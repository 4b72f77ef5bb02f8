package moodring.spotify;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import moodring.settings.SettingsException;

/** Logging in and out at Spotify: by the authorization code flow with PKCE, in the listener's own browser. */
public final class SpotifyLogin {

    /** What Moodring asks to be allowed: to read the library, to write private playlists, to play. */
    public static final List<String> SCOPES = List.of(
            "playlist-read-private",
            "playlist-read-collaborative",
            "user-library-read",
            "user-read-recently-played",
            "playlist-modify-private",
            "user-read-playback-state",
            "user-modify-playback-state");

    private final SpotifySettings settings;
    private final TokenFile file;
    private final Clock clock;

    public SpotifyLogin(SpotifySettings settings, Clock clock) {
        this.settings = settings;
        this.file = new TokenFile(settings.tokenFile());
        this.clock = clock;
    }

    /** Who is logged in; asks nobody. */
    public Optional<Login> status() {
        return file.read();
    }

    /**
     * Waits until the listener has said yes or no in the browser, five minutes at most.
     *
     * @param show is given the address that the listener has to open
     * @throws SettingsException if no client id is set
     * @throws moodring.service.ServiceException {@code LOGIN_NEEDED} if the listener said no, or nothing
     */
    public Login login(Consumer<URI> show) {
        String clientId = settings.clientId().orElseThrow(SpotifyLogin::noClientId);
        Pkce pkce = new Pkce();
        Accounts accounts = new Accounts(settings, clock);
        try (Callback callback = Callback.listen(settings.callbackPort(), pkce)) {
            show.accept(pkce.page(settings, clientId, callback.address(), SCOPES));
            Grant grant = accounts.exchange(clientId, callback.code(), callback.address(), pkce);
            Map.Entry<String, String> whose =
                    Spotify.withToken(settings, grant.accessToken(), clock).whose();
            Login login = new Login(
                    clientId,
                    whose.getKey(),
                    whose.getValue(),
                    grant.scopes().isEmpty() ? SCOPES : grant.scopes(),
                    grant.expires(),
                    grant.accessToken(),
                    grant.refreshToken().orElse(""));
            file.alone(() -> {
                file.write(login);
                return null;
            });
            return login;
        }
    }

    /** @return whether somebody was logged in */
    public boolean logout() {
        return file.alone(file::delete);
    }

    private static SettingsException noClientId() {
        return new SettingsException("Spotify needs the id of an app of yours: make one at"
                + " https://developer.spotify.com/dashboard with the redirect address http://127.0.0.1:8917/callback,"
                + " and put its client id into the setting spotify.client-id"
                + " (or MOODRING_SPOTIFY_CLIENT_ID). A secret is not needed.");
    }
}
