package moodring.spotify;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Predicate;
import moodring.service.ServiceException;
import moodring.service.ServiceException.Kind;

/** The listener's, from the login on disk. */
final class ListenersTokens implements Tokens {

    /** A token that ends while a request is on its way is no use. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final TokenFile file;
    private final Accounts accounts;
    private final Clock clock;
    private volatile Login login;

    ListenersTokens(TokenFile file, Accounts accounts, Clock clock) {
        this.file = file;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public String current() {
        Login known = login;
        return known == null || isEnding(known) ? renewedIf(this::isEnding).accessToken() : known.accessToken();
    }

    @Override
    public String insteadOf(String refused) {
        return renewedIf(found -> found.accessToken().equals(refused)).accessToken();
    }

    private boolean isEnding(Login some) {
        return some.expires().isBefore(clock.instant().plus(MARGIN));
    }

    /**
     * Another thread or another process may have renewed it while this one waited, so the file has the last word. The
     * refresh token is good once: what cannot be written is not renewed, and what came nevertheless is kept in memory.
     */
    private Login renewedIf(Predicate<Login> stale) {
        return file.alone(() -> {
            Login found = file.read().orElseThrow(ListenersTokens::nobody);
            if (stale.test(found)) {
                file.write(found); // shows that there is room for the next one, before this one is spent
                found = found.with(accounts.refresh(found));
                login = found;
                file.write(found);
            }
            login = found;
            return found;
        });
    }

    static ServiceException nobody() {
        return new ServiceException(Kind.LOGIN_NEEDED, "Nobody is logged in at Spotify; run ./moodring auth login.");
    }
}
