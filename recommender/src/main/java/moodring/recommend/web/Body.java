package moodring.recommend.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads what a request carries, never more than {@link #LIMIT} bytes, whatever its headers claim. */
final class Body {
    /** Of any request. */
    static final int LIMIT = 2_000_000;

    private Body() {}

    static byte[] bytes(Context context) {
        if (context.req().getContentLengthLong() > LIMIT) {
            throw tooLarge();
        }
        try {
            byte[] bytes = context.req().getInputStream().readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.Kind.BAD_REQUEST.because("The request broke off before all of it was here.");
        }
    }

    static <T> T json(Context context, Class<T> type) {
        String kind = context.contentType();
        if (kind == null || !kind.startsWith("application/json")) {
            throw Problem.Kind.BAD_REQUEST.because("The request must be application/json.");
        }
        try {
            T value = Json.MAPPER.readValue(bytes(context), type);
            if (value == null) {
                throw Problem.Kind.BAD_REQUEST.because("The request is empty.");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Problem.Kind.BAD_REQUEST.because(sentence(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Jackson's sentence, or what the record's own check said. */
    private static String sentence(JsonProcessingException mistake) {
        Throwable cause = mistake.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : mistake.getOriginalMessage();
    }

    private static RuntimeException tooLarge() {
        return Problem.Kind.TOO_LARGE.because("At most " + LIMIT + " bytes are taken at once.");
    }
}
