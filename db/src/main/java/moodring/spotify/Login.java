package moodring.spotify;

import java.time.Instant;
import java.util.List;

/**
 * That the listener let Moodring act for them. Its text never shows the tokens.
 *
 * @param clientId the app that was let in; a refresh must name the same
 * @param account Spotify's id of the listener
 * @param name as the listener is called there
 * @param scopes what was allowed
 * @param expires when the access token ends
 * @param refreshToken good for one refresh
 */
public record Login(
        String clientId,
        String account,
        String name,
        List<String> scopes,
        Instant expires,
        String accessToken,
        String refreshToken) {

    public Login {
        scopes = List.copyOf(scopes);
        if (accessToken.isBlank() || refreshToken.isBlank()) {
            throw new IllegalArgumentException("a login needs an access token and a refresh token");
        }
    }

    Login with(Grant grant) {
        return new Login(
                clientId,
                account,
                name,
                grant.scopes().isEmpty() ? scopes : grant.scopes(),
                grant.expires(),
                grant.accessToken(),
                // Only PKCE gives a new one each time; where none comes, the old one stays good.
                grant.refreshToken().orElse(refreshToken));
    }

    @Override
    public String toString() {
        return "Login[account=" + account + ", scopes=" + scopes + ", expires=" + expires + "]";
    }
}
