package moodring.spotify;

import java.time.Clock;

/** The app's own, by client credentials; kept in memory alone. */
final class AppsTokens implements Tokens {

    private final Accounts accounts;
    private final String clientId;
    private final String secret;
    private final Clock clock;
    private Grant grant;

    AppsTokens(Accounts accounts, String clientId, String secret, Clock clock) {
        this.accounts = accounts;
        this.clientId = clientId;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public synchronized String current() {
        if (grant == null || grant.expires().isBefore(clock.instant().plusSeconds(30))) {
            grant = accounts.clientCredentials(clientId, secret);
        }
        return grant.accessToken();
    }

    @Override
    public synchronized String insteadOf(String refused) {
        if (grant != null && grant.accessToken().equals(refused)) {
            grant = null;
        }
        return current();
    }
}
