package moodring.service;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * What a service told, a line for each question; only ever added to, so that a killed run loses one answer at most.
 *
 * @param file need not exist
 * @param good how long an answer counts
 */
public record LineCache(Path file, Duration good, Clock clock) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Answers that still count, by question. */
    public Map<String, JsonNode> read() {
        Map<String, JsonNode> known = new HashMap<>();
        try {
            byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            // Not Files.readAllLines: it refuses the whole file where a line was torn inside a character.
            new String(content, StandardCharsets.UTF_8).lines().forEach(line -> addLine(line, known));
        } catch (IOException e) {
            throw unusable(e);
        }
        return known;
    }

    private void addLine(String line, Map<String, JsonNode> known) {
        try {
            JsonNode each = JSON.readTree(line);
            Instant at = Instant.ofEpochSecond(each.path("at").asLong());
            if (each.has("asked") && at.plus(good).isAfter(clock.instant())) {
                known.put(each.path("asked").asText(), each.path("told"));
            }
        } catch (JsonProcessingException e) {
            return; // the last line of a run that was killed; it is asked for again
        }
    }

    /** Adds answers, and returns when they are on the disk. */
    public void add(Map<String, JsonNode> told) {
        StringBuilder lines = new StringBuilder();
        told.forEach((asked, answer) -> {
            ObjectNode line = JSON.createObjectNode()
                    .put("asked", asked)
                    .put("at", clock.instant().getEpochSecond());
            line.set("told", answer);
            lines.append('\n').append(line); // the break first, so that a torn line spoils itself alone
        });
        try {
            WholeFile.createFolder(file.getParent());
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

    private ServiceException unusable(IOException cause) {
        return new ServiceException(
                ServiceException.Kind.INPUT_OUTPUT,
                "The answers in " + file + " cannot be read or written (" + cause.getMessage()
                        + "): make room on that disk, or remove the file.",
                cause);
    }
}
