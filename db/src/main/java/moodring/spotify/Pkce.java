package moodring.spotify;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The two secrets of one login (Proof Key for Code Exchange, RFC 7636): who holds the verifier is who asked for the
 * code, so that no client secret need lie on this computer.
 */
final class Pkce {

    /** 64 bytes become 86 characters; the standard allows 43 to 128. */
    private static final int VERIFIER_BYTES = 64;

    private static final int STATE_BYTES = 24;

    private final String verifier = random(VERIFIER_BYTES);
    private final String state = random(STATE_BYTES);

    String verifier() {
        return verifier;
    }

    /** Comes back with the code, and shows that the answer belongs to this question. */
    boolean isState(String other) {
        return MessageDigest.isEqual(state.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The page where the listener says yes. */
    URI page(SpotifySettings settings, String clientId, URI redirect, List<String> scopes) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", clientId);
        query.put("response_type", "code");
        query.put("redirect_uri", redirect.toString());
        query.put("scope", String.join(" ", scopes));
        query.put("state", state);
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", challenge());
        return URI.create(settings.accounts() + "/authorize?" + Query.of(query));
    }

    private String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
