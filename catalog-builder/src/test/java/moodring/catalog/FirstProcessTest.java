package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: the first build on a new computer, and what stderr and the shell see of failures. */
class FirstProcessTest {

    @Test
    void makesTheDemoCatalogAndSweepsWhatAKilledBuildLeft(@TempDir Path home) throws Exception {
        Path left = home.resolve("state/catalog-build/spark/spark-of-a-killed-build/block");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "what a shuffle wrote");

        Process build = program(home, BuildCatalog.class, "build", "--source", "demo", "--master", "local[2]")
                .start();

        assertThat(build.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(home.resolve("err"))).doesNotContain("cannot be read");
        assertThat(build.exitValue()).isZero();
        assertThat(Files.readString(home.resolve("err")))
                .doesNotContain("WARNING")
                .doesNotContain("Failed");
        assertThat(home.resolve("data/catalogs/CURRENT")).exists();
        assertThat(left).doesNotExist();
    }

    @Test
    void aRelativeFolderEndsInOneLineAnd78(@TempDir Path home) throws Exception {
        ProcessBuilder status = program(home, BuildCatalog.class, "status");
        status.environment().put("MOODRING_STATE_DIR", "here");
        assertThat(status.start().waitFor()).isEqualTo(78);
        assertThat(Files.readAllLines(home.resolve("err")))
                .containsExactly(
                        "MOODRING_STATE_DIR must be an absolute path, but is \"here\": start it with / or unset it.");
    }

    private static ProcessBuilder program(Path home, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "@" + Path.of("jvm.options").toAbsolutePath(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile());
        process.environment()
                .keySet()
                .removeIf(name -> name.startsWith("MOODRING_") || name.equals("SPARK_LOCAL_DIRS"));
        process.environment().put("MOODRING_HOME", home.toString());
        return process;
    }
}
