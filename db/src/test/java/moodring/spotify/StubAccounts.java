package moodring.spotify;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import java.time.Instant;

/** The accounts service of the stub. Its refresh tokens are good for one refresh. */
public final class StubAccounts {

    /** What every token of the stub begins with, so that a test can look for it where none may be. */
    public static final String MARK = "stub-secret-";

    private int number = 1;
    private int refreshes;
    private boolean ended;
    private Runnable meanwhile = () -> {};

    /** The access token that is out there is no longer good. */
    public synchronized void endAccess() {
        ended = true;
    }

    /** The refresh token that is out there is no longer good either. */
    public synchronized void endLogin() {
        ended = true;
        number += 100;
    }

    /** What happens on the listener's computer while the next refreshes are answered. */
    public synchronized void meanwhile(Runnable happens) {
        meanwhile = happens;
    }

    public synchronized int refreshes() {
        return refreshes;
    }

    synchronized Login login() {
        return new Login(
                "stub-client",
                StubLibrary.LISTENER,
                "Stub Listener",
                SpotifyLogin.SCOPES,
                Instant.now().plusSeconds(3600),
                access(),
                refresh());
    }

    synchronized boolean knows(String authorization) {
        return !ended && ("Bearer " + access()).equals(authorization)
                || ("Bearer " + MARK + "app").equals(authorization);
    }

    synchronized ResponseDefinition answer(Request request) {
        String form = request.getBodyAsString();
        if (form.contains("grant_type=client_credentials")) {
            return StubJson.ok("{\"access_token\":\"" + MARK + "app\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        }
        if (form.contains("grant_type=authorization_code")) {
            boolean whole = form.contains("code_verifier=") && form.contains("code=stub-code");
            return whole ? granted() : error("invalid_grant", "Invalid authorization code");
        }
        if (!form.contains("refresh_token=" + refresh())) {
            return error("invalid_grant", "Refresh token revoked");
        }
        meanwhile.run();
        refreshes++;
        number++;
        ended = false;
        return granted();
    }

    private ResponseDefinition granted() {
        return StubJson.ok("""
                {"access_token":"%s","token_type":"Bearer","expires_in":3600,"refresh_token":"%s","scope":"%s"}""".formatted(access(), refresh(), String.join(" ", SpotifyLogin.SCOPES)));
    }

    static ResponseDefinition error(String word, String description) {
        return WireMock.aResponse()
                .withStatus(400)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"error\":\"" + word + "\",\"error_description\":\"" + description + "\"}")
                .build();
    }

    private String access() {
        return MARK + "access-" + number;
    }

    private String refresh() {
        return MARK + "refresh-" + number;
    }
}
