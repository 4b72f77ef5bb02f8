package moodring.recommend.web;

import io.javalin.http.HttpResponseException;
import java.util.Locale;
import java.util.Map;

/**
 * An error as {@code application/problem+json} (RFC 9457).
 *
 * @param code never changes, so that the page can choose its words by it
 * @param detail one sentence
 */
record Problem(String type, int status, String code, String title, String detail) {
    /** Everything that can go wrong at the interface; the code is the name in lower case. */
    enum Kind {
        BAD_REQUEST(400, "The request cannot be understood."),
        TOKEN_NEEDED(401, "The token is missing or wrong."),
        WRONG_ORIGIN(403, "Another page asked; only Moodring's own page may."),
        NOT_FOUND(404, "There is nothing at this address."),
        METHOD_NOT_ALLOWED(405, "This address does not take that method."),
        LOGIN_NEEDED(409, "Spotify does not know the listener yet."),
        PLAYLIST_TAKEN(409, "The listener made a playlist of this name without Moodring."),
        TOO_LARGE(413, "The request is too large."),
        PICTURE_FORMAT(415, "Only JPEG and PNG pictures are read."),
        WRONG_HOST(421, "This server answers only under its own name."),
        PICTURE_BROKEN(422, "The picture cannot be read."),
        NOT_AT_SPOTIFY(422, "None of these songs is Spotify's."),
        TOO_MANY_REQUESTS(429, "Too many requests at once."),
        INTERNAL(500, "Something went wrong in the program; its log says more."),
        SETTINGS(500, "A setting of the program is wrong."),
        STORAGE(500, "What is kept on this computer cannot be read or written."),
        SPOTIFY_ABSENT(502, "Spotify cannot be reached, or refuses."),
        BUSY(503, "Too many cameras are open at once."),
        LATER(503, "Another program is using what is kept on this computer."),
        NO_CATALOG(503, "There is no catalog yet."),
        NO_MODEL(503, "There is no emotion model."),
        SPOTIFY_LATER(503, "Spotify wants to be left alone for a while.");

        private final int status;
        private final String title;

        Kind(int status, String title) {
            this.status = status;
            this.title = title;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        int status() {
            return status;
        }

        /** What a handler throws; {@code detail} is shown to whoever asked. */
        HttpResponseException because(String detail) {
            return new HttpResponseException(status, detail, Map.of("code", name()));
        }

        HttpResponseException asException() {
            return because(title);
        }
    }

    static Problem of(Kind kind, String detail) {
        return new Problem("about:blank", kind.status, kind.code(), kind.title, detail);
    }
}
