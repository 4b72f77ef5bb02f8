package moodring.catalog.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file of the repository's {@code data} folder; the build puts a copy into the jar, so that the jar is enough. */
public record ShippedFile(String name) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Opens it; the caller closes. */
    public InputStream open() {
        InputStream stream = getClass().getResourceAsStream("/moodring/catalog/data/" + name);
        if (stream == null) {
            throw new IllegalStateException("data/" + name + " is missing in the jar; build it again");
        }
        return stream;
    }

    /** Reads it as JSON. */
    public <T> T as(Class<T> type) {
        try (InputStream stream = open()) {
            return JSON.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException("data/" + name + " cannot be read as " + type.getSimpleName(), e);
        }
    }
}
