package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a process of its own: the first build on a new computer, and what stderr and the shell see of failures. */
class FirstProcessTest {

    private static final File FULL = new File("/dev/full");

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
    void aDiskThatIsFullUnderATaskOfSparkEndsInOneLineAnd74(@TempDir Path home) throws Exception {
        assumeTrue(FULL.exists(), "Skipped: this computer has no /dev/full.");
        assertThat(program(home, FullDiskProcess.class, "spill").start().waitFor())
                .isEqualTo(74);
        assertThat(Files.readAllLines(home.resolve("err")))
                .containsExactly("Reading or writing failed (No space left on device); the published catalog is as"
                        + " before. See whether the disk is full, then try again.");
        assertThat(program(home, FullDiskProcess.class, "--verbose", "spill")
                        .start()
                        .waitFor())
                .isEqualTo(74);
        assertThat(home.resolve("err")).content().contains("Lost task", "at moodring.catalog.FullDiskProcess");
    }

    @Test
    void aFolderThatSparkCannotWriteToEndsInOneLineAnd74(@TempDir Path home) throws Exception {
        Process build = program(
                        home, LostFolderProcess.class, "build", "--source", "demo", "--master", "local[2]", "--quiet")
                .start();
        assertThat(build.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readAllLines(home.resolve("err")))
                .filteredOn(
                        line -> !line.startsWith("Using an existing Spark session")) // the one whose folder was lost
                .singleElement()
                .asString()
                .startsWith("Reading or writing failed (")
                .endsWith("); the published catalog is as before. See whether the disk is full, then try again.");
        assertThat(build.exitValue()).isEqualTo(74);
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

    @Test
    void anAnswerOntoAFullDiskEndsInOneLineAnd74(@TempDir Path home) throws Exception {
        assumeTrue(FULL.exists(), "Skipped: this computer has no /dev/full.");
        assertThat(program(home, BuildCatalog.class, "--help")
                        .redirectOutput(FULL)
                        .start()
                        .waitFor())
                .isEqualTo(74);
        assertThat(Files.readAllLines(home.resolve("err")))
                .singleElement()
                .asString()
                .contains("did not take its whole answer");
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
