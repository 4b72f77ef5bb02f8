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

/**
 * When the launcher builds, what it keeps locked and what it refuses, in a checkout whose Maven and Java only tell that
 * they were asked.
 */
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

    @Test
    void saysWhatToSetWhereThereIsNoHome() throws Exception {
        ProcessBuilder homeless = launcher();
        homeless.environment().keySet().removeIf(name -> name.matches("HOME|(MOODRING|XDG)_.*"));
        assertThat(refusal(homeless, 78))
                .containsExactly("moodring: HOME is not set, so there is no place for settings and data;"
                        + " set MOODRING_HOME to a folder for them, or HOME");
        homeless.environment().put("MOODRING_HOME", root.resolve("home").toString());
        assertThat(answer(homeless.start())).containsExactly("started");
    }

    @Test
    void saysWhichFolderCannotBeMade() throws Exception {
        file("disk", WRITTEN);
        for (String folder : List.of("MOODRING_STATE_DIR", "MOODRING_CACHE_DIR")) {
            ProcessBuilder launcher = launcher("doctor");
            String blocked = root.resolve("disk/moodring").toString();
            launcher.environment().put(folder, blocked);
            assertThat(refusal(launcher, 74))
                    .singleElement()
                    .asString()
                    .startsWith("moodring: cannot make the folder " + blocked)
                    .endsWith("; make room on that disk, or set " + folder + " to a folder that you may write to");
        }
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        Path release = root.resolve("release");
        Files.writeString(
                release, "IMPLEMENTOR_VERSION=\"21\"\nJAVA_RUNTIME_VERSION=\"21\"\nJAVA_VERSION=\"11.0.27\"\n");
        String old = "moodring: " + root.resolve("bin/java") + " is Java %s, which is too old;"
                + " install a JDK 17 or newer, or set JAVA_HOME to one";
        assertThat(refusal(launcher(), 1)).containsExactly(old.formatted("11"));
        for (String good : List.of("17", "17.0.15", "21-ea", "25.0.1")) {
            Files.writeString(release, "JAVA_VERSION=\"" + good + "\"\n");
            assertThat(answer(launcher().start())).as(good).containsExactly("started");
        }
        Files.delete(release);
        script("bin/java", "echo 'java version \"1.8.0_452\"' >&2");
        assertThat(refusal(launcher(), 1)).as("asked itself").containsExactly(old.formatted("8"));
    }

    private ProcessBuilder launcher() {
        return launcher("catalog", "list");
    }

    private ProcessBuilder launcher(String... command) {
        ProcessBuilder launcher = new ProcessBuilder(command);
        launcher.command().add(0, root.resolve("moodring").toString());
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

    /** What the launcher says on stderr, having started nothing. */
    private static List<String> refusal(ProcessBuilder launcher, int code) throws IOException, InterruptedException {
        Process process = launcher.start();
        List<String> words = process.errorReader().lines().toList();
        assertThat(process.inputReader().lines()).isEmpty();
        assertThat(process.waitFor()).isEqualTo(code);
        return words;
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
