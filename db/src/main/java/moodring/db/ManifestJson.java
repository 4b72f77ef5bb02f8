package moodring.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import moodring.track.Mood;

/** The manifest as a file that people can read: names in a fixed order, two spaces, UTF-8. */
final class ManifestJson {

    /** Rises when an older program could not read the tables. */
    static final int FORMAT = 2;

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ManifestJson() {}

    static byte[] write(CatalogManifest manifest) {
        CatalogOrigin origin = manifest.origin();
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT).put("id", manifest.id());
        json.put("builtAt", manifest.builtAt().toString());
        json.put("source", origin.source()).put("madeUp", origin.madeUp());
        writeFiles(origin.files(), json.putArray("files"));
        json.put("rows", origin.rows()).put("tracks", manifest.tracks()).put("repeated", origin.repeated());
        new TreeMap<>(manifest.rejected()).forEach(json.putObject("rejected")::put);
        ObjectNode moods = json.putObject("moods");
        new TreeMap<>(manifest.moods()).forEach((mood, count) -> moods.put(mood.word(), count));
        json.put("clusters", manifest.clusters()).put("seed", origin.seed());
        new TreeMap<>(origin.scores()).forEach(json.putObject("scores")::put);
        new TreeMap<>(origin.settings()).forEach(json.putObject("settings")::put);
        new TreeMap<>(origin.versions()).forEach(json.putObject("versions")::put);
        json.put("contentHash", manifest.contentHash());
        json.put("databaseBytes", manifest.databaseBytes()).put("databaseSha256", manifest.databaseSha256());
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IOException if it is not a manifest of this format, saying what is wrong */
    static CatalogManifest read(byte[] content) throws IOException {
        try {
            JsonNode json = JSON.readTree(content);
            if (json.required("format").intValue() != FORMAT) {
                throw new IOException("it has format " + json.required("format") + ", this program reads " + FORMAT);
            }
            return manifest(json);
        } catch (JsonProcessingException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IOException("it is not a manifest", e);
        }
    }

    private static CatalogManifest manifest(JsonNode json) {
        Map<Mood, Integer> moods = new LinkedHashMap<>();
        json.required("moods")
                .properties()
                .forEach(field ->
                        moods.put(Mood.of(field.getKey()), field.getValue().intValue()));
        return new CatalogManifest(
                text(json, "id"),
                Instant.parse(text(json, "builtAt")),
                origin(json),
                json.required("tracks").intValue(),
                map(json, "rejected", JsonNode::longValue),
                moods,
                json.required("clusters").intValue(),
                text(json, "contentHash"),
                json.required("databaseBytes").longValue(),
                text(json, "databaseSha256"));
    }

    private static CatalogOrigin origin(JsonNode json) {
        List<SourceFile> files = new ArrayList<>();
        for (JsonNode file : json.required("files")) {
            files.add(new SourceFile(text(file, "name"), file.required("bytes").longValue(), text(file, "sha256")));
        }
        return new CatalogOrigin(
                text(json, "source"),
                files,
                json.required("madeUp").booleanValue(),
                json.required("rows").longValue(),
                json.required("repeated").longValue(),
                json.required("seed").longValue(),
                map(json, "settings", JsonNode::textValue),
                map(json, "versions", JsonNode::textValue),
                map(json, "scores", JsonNode::doubleValue));
    }

    private static void writeFiles(List<SourceFile> files, ArrayNode array) {
        files.forEach(file -> array.addObject()
                .put("name", file.name())
                .put("bytes", file.bytes())
                .put("sha256", file.sha256()));
    }

    private static <T> Map<String, T> map(JsonNode json, String field, Function<JsonNode, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        json.required(field).properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
        return map;
    }

    private static String text(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(field + " must be a text, but is " + value);
        }
        return value.textValue();
    }
}
