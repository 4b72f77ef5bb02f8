package moodring.spotify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the accounts service gave. Its text never shows the tokens. */
record Grant(String accessToken, Instant expires, Optional<String> refreshToken, List<String> scopes) {

    @Override
    public String toString() {
        return "Grant[expires=" + expires + ", scopes=" + scopes + "]";
    }
}
