package moodring.recommend.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.websocket.WsContext;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import moodring.db.CatalogException;
import moodring.emotion.EmotionException;
import moodring.recommend.web.Problem.Kind;
import moodring.service.ServiceException;
import moodring.settings.SettingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what a handler throws into an answer; here alone, and logged here alone. */
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final int UNEXPECTED = 1011; // RFC 6455, section 7.4.1

    private Problems() {}

    static void register(RoutesConfig routes) {
        // Javalin has an answer of its own for this one, which would come before the general one.
        routes.exception(HttpResponseException.class, (failure, context) -> answer(context, of(failure)));
        routes.exception(Exception.class, (failure, context) -> answer(context, of(failure, context)));
        routes.wsException(Exception.class, Problems::hangUp);
    }

    static void answer(Context context, Problem problem) {
        context.status(problem.status()).contentType("application/problem+json").result(Json.text(problem));
    }

    /** A WebSocket can only be closed; the page words the reason by the code. */
    private static void hangUp(Exception failure, WsContext context) {
        LOG.error("The camera's connection failed: {}", failure.toString());
        LOG.debug("Cause:", failure);
        context.closeSession(UNEXPECTED, Kind.INTERNAL.code());
    }

    private static Problem of(Exception failure, Context context) {
        if (failure instanceof IllegalArgumentException mistake) {
            return Problem.of(Kind.BAD_REQUEST, mistake.getMessage());
        }
        if (failure instanceof CatalogException catalog) {
            if (kindOf(catalog) == Kind.STORAGE) {
                LOG.error("{} {} failed: {}", context.method(), context.path(), catalog.getMessage());
            }
            return Problem.of(kindOf(catalog), catalog.getMessage());
        }
        if (failure instanceof EmotionException emotion && emotion.kind() == EmotionException.Kind.BAD_DATA) {
            return Problem.of(Kind.PICTURE_BROKEN, emotion.getMessage());
        }
        if (failure instanceof SettingsException setting) {
            return Problem.of(Kind.SETTINGS, setting.getMessage());
        }
        if (failure instanceof ServiceException service) {
            return of(service, context);
        }
        return unexpected(failure, context);
    }

    /** What the catalog or the listener's memory did not do. */
    static Kind kindOf(CatalogException failure) {
        return switch (failure.kind()) {
            case NO_CATALOG -> Kind.NO_CATALOG;
            case TRY_LATER -> Kind.LATER;
            case INPUT_OUTPUT, BAD_DATA, UNAVAILABLE -> Kind.STORAGE;
        };
    }

    /** What Spotify did not do. */
    private static Problem of(ServiceException failure, Context context) {
        if (failure.kind() == ServiceException.Kind.INPUT_OUTPUT) {
            return unexpected(failure, context);
        }
        failure.until()
                .map(until -> Duration.between(Instant.now(), until).toSeconds() + 1)
                .ifPresent(seconds -> context.header("Retry-After", Long.toString(Math.max(1, seconds))));
        Kind kind =
                switch (failure.kind()) {
                    case LOGIN_NEEDED -> Kind.LOGIN_NEEDED;
                    case TRY_LATER -> Kind.SPOTIFY_LATER;
                    case UNAVAILABLE -> Kind.SPOTIFY_ABSENT;
                    case INPUT_OUTPUT -> Kind.INTERNAL;
                };
        return Problem.of(kind, failure.getMessage());
    }

    /** Thrown by us, or by Javalin, which knows addresses and methods. */
    private static Problem of(HttpResponseException known) {
        String code = known.getDetails().get("code");
        if (code != null) {
            return Problem.of(Kind.valueOf(code), known.getMessage());
        }
        return switch (known.getStatus()) {
            case 404 -> Problem.of(Kind.NOT_FOUND, "There is nothing at this address.");
            case 405 -> Problem.of(Kind.METHOD_NOT_ALLOWED, "This address does not take that method.");
            case 413 -> Problem.of(Kind.TOO_LARGE, "At most " + Body.LIMIT + " bytes are taken at once.");
            default -> Problem.of(Kind.BAD_REQUEST, "The request cannot be understood.");
        };
    }

    private static Problem unexpected(Exception failure, Context context) {
        if (failure instanceof IOException) { // ours are unchecked: this one is of the connection
            LOG.debug("A visitor went away in the middle of a request", failure);
        } else {
            LOG.error("{} {} failed: {}", context.method(), context.path(), failure.toString());
            LOG.debug("Cause:", failure);
        }
        return Problem.of(Kind.INTERNAL, "Something went wrong in the program; its log says more.");
    }
}
