package moodring.recommend.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The interface as {@code openapi.yaml} describes it, as JSON for the page that shows it. */
final class Contract {
    private String json;

    synchronized void answer(Context context) {
        if (json == null) {
            json = read().toString();
        }
        context.contentType("application/json").result(json);
    }

    static JsonNode read() {
        try (InputStream stream = Contract.class.getResourceAsStream("/web/openapi.yaml")) {
            return new YAMLMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
