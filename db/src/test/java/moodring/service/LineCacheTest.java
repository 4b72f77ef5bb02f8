package moodring.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineCacheTest {

    @TempDir
    private Path folder;

    @Test
    void anAnswerTornInsideACharacterIsLostAlone() throws Exception {
        LineCache cache = new LineCache(folder.resolve("answers"), Duration.ofDays(1), Clock.systemUTC());
        cache.add(Map.of("before", IntNode.valueOf(1)));
        byte[] torn = "\n{\"asked\":\"\u00e9".getBytes(StandardCharsets.UTF_8);
        Files.write(cache.file(), Arrays.copyOf(torn, torn.length - 1), StandardOpenOption.APPEND);
        cache.add(Map.of("\u00e9t\u00e9", IntNode.valueOf(2)));
        assertThat(cache.read())
                .containsOnly(Map.entry("before", IntNode.valueOf(1)), Map.entry("\u00e9t\u00e9", IntNode.valueOf(2)));
    }
}
