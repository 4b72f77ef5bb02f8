package moodring.catalog.source.features;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.track.Feature;

/** What a service told of tracks, a line each; only ever added to, so that a killed run loses one answer at most. */
record FeatureCache(Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Map<String, Map<Feature, Double>> read() {
        Map<String, Map<Feature, Double>> known = new HashMap<>();
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            for (String line : lines) {
                addLine(line, known);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
        return known;
    }

    private static void addLine(String line, Map<String, Map<Feature, Double>> known) {
        try {
            JsonNode each = JSON.readTree(line);
            known.put(each.path("id").asText(), ReccoBeats.features(each));
        } catch (JsonProcessingException e) {
            return; // the last line of a run that was killed; it is asked for again
        }
    }

    void add(Map<String, Map<Feature, Double>> told) {
        StringBuilder lines = new StringBuilder();
        told.forEach((id, features) -> {
            ObjectNode line = JSON.createObjectNode().put("id", id);
            features.forEach((feature, value) -> line.put(feature.word(), value));
            lines.append('\n').append(line); // the break first, so that a torn line spoils itself alone
        });
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private CatalogException unusable(IOException cause) {
        return new CatalogException(
                Kind.INPUT_OUTPUT,
                "The features in " + file + " cannot be read or written (" + cause.getMessage()
                        + "): make room on that disk, or remove the file.",
                cause);
    }
}
