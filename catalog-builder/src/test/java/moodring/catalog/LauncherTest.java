package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** When the launcher builds and what it keeps locked, in a checkout whose Maven and Java only tell that they were asked. */
@Timeout(60)
class LauncherTest {

    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant BUILT = WRITTEN.plusSeconds(60);
    private static final Instant CHANGED = BUILT.plusSeconds(60);

    @TempDir
    private Path root;

    @BeforeEach
    void checkout() throws IOException {
        Files.copy(Path.of("../moodring"), root.resolve("moodring"), StandardCopyOption.COPY_ATTRIBUTES);
        for (String module : List.of("db", "catalog-builder", "emotion-model", "recommender")) {
            file(module + "/pom.xml", WRITTEN);
            file(module + "/src/main/Source.java", WRITTEN);
            file(module + "/target/classpath.txt", BUILT);
            file(module + "/target/" + module + "-0.1.0.jar", BUILT);
        }
        for (String source : List.of("pom.xml", "data/moods.json", "data/demo/songs.gz", "data/raw/set.csv")) {
            file(source, WRITTEN);
        }
        script("bin/mvn", "echo built");
        script("bin/javac", "");
        script("bin/java", "[[ -e /proc/$$/fd/9 ]] && echo started with the lock || echo started");
    }

    @Test
    void buildsAgainWhereDataThatTravelsInAJarHasChanged() throws Exception {
        file("data/raw/set.csv", CHANGED);
        assertThat(answer(launcher().start())).containsExactly("started");
        for (String copied : List.of("data/moods.json", "data/demo/songs.gz")) {
            file(copied, CHANGED);
            assertThat(answer(launcher().start())).as(copied).containsExactly("started");
            assertThat(Files.deleteIfExists(root.resolve("target/built")))
                    .as("built for " + copied)
                    .isTrue();
            file(copied, WRITTEN);
        }
    }

    @Test
    void saysThatItWaitsForAnotherBuildAndKeepsNothingLockedAfterwards() throws Exception {
        file("data/moods.json", CHANGED);
        Files.createDirectories(root.resolve("target"));
        Process other = new ProcessBuilder(
                        "bash", "-c", "exec 9>target/build.lock; flock 9; echo locked; read -r; touch target/built")
                .directory(root.toFile())
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("locked");

        Process waiting = launcher().start();
        try (BufferedReader words = waiting.errorReader()) {
            assertThat(words.readLine())
                    .isEqualTo("moodring: another start is building the programs; waiting until it is done");
            other.outputWriter().append('\n').close();
            assertThat(answer(waiting)).containsExactly("started");
            assertThat(words.lines()).as("nothing is built twice").isEmpty();
        }
    }

    private ProcessBuilder launcher() {
        ProcessBuilder launcher = new ProcessBuilder(root.resolve("moodring").toString(), "catalog", "list");
        launcher.environment().put("MOODRING_HOME", root.resolve("home").toString());
        launcher.environment().put("JAVA_HOME", root.toString());
        launcher.environment().merge("PATH", root.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        return launcher;
    }

    private static List<String> answer(Process process) throws IOException, InterruptedException {
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    private void file(String name, Instant time) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private void script(String name, String line) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
