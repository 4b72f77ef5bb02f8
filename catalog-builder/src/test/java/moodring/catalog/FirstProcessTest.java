package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first build on a new computer, in a process of its own, where no Spark runs yet and a killed build left files. */
class FirstProcessTest {

    @Test
    void makesTheDemoCatalogAndSweepsWhatAKilledBuildLeft(@TempDir Path home) throws Exception {
        Path left = home.resolve("state/catalog-build/spark/spark-of-a-killed-build/block");
        Files.createDirectories(left.getParent());
        Files.writeString(left, "what a shuffle wrote");

        Process build = start(home, "build", "--source", "demo", "--master", "local[2]");

        assertThat(build.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(home.resolve("err"))).doesNotContain("cannot be read");
        assertThat(build.exitValue()).isZero();
        assertThat(Files.readString(home.resolve("err")))
                .doesNotContain("WARNING")
                .doesNotContain("Failed");
        assertThat(home.resolve("data/catalogs/CURRENT")).exists();
        assertThat(left).doesNotExist();
    }

    private static Process start(Path home, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "@" + Path.of("jvm.options").toAbsolutePath(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                BuildCatalog.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(home.resolve("out").toFile())
                .redirectError(home.resolve("err").toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("MOODRING_"));
        process.environment().put("MOODRING_HOME", home.toString());
        return process.start();
    }
}
