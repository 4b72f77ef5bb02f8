package moodring.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moodring.catalog.command.CatalogCommand;
import moodring.settings.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The examples of a periodic run say what the program understands. */
class ScheduleTest {

    private static final Path FOLDER = Path.of("schedule");
    private static final Pattern BUILD = Pattern.compile("catalog\"?,? \"?build\"?(.*)");
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @TempDir
    private Path home;

    @Test
    void everyOptionInTheExamplesIsOneOfBuild() throws IOException {
        CommandLine build = CatalogCommand.commandLine(Places.of(Map.of(), home, home))
                .getSubcommands()
                .get("build");
        List<Path> files;
        try (Stream<Path> found = Files.list(FOLDER)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        for (Path file : files) {
            Matcher command = BUILD.matcher(Files.readString(file));
            while (command.find()) {
                Matcher option = OPTION.matcher(command.group(1));
                while (option.find()) {
                    assertThat(build.getCommandSpec().findOption(option.group()))
                            .as(option.group() + " in " + file)
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void airflowBuildsAnewInTheNightOfSunday() throws IOException, InterruptedException {
        Path airflow = Files.createDirectories(home.resolve("airflow"));
        Files.writeString(airflow.resolve("__init__.py"), "");
        Files.writeString(airflow.resolve("decorators.py"), """
                TASKS = []
                def dag(**settings):
                    return lambda function: function
                def task(function):
                    TASKS.append(function)
                    return lambda: None
                """);
        Files.writeString(airflow.resolve("exceptions.py"), """
                class AirflowException(Exception): pass
                class AirflowFailException(Exception): pass
                class AirflowSkipException(Exception): pass
                """);
        assertThat(python("""
                from datetime import datetime, timezone
                import moodring_catalog
                from airflow.decorators import TASKS
                moodring_catalog.build = lambda *options: options
                for day in (28, 29, 30): # the 29th of November 2026 is a Sunday
                    print(*TASKS[0](data_interval_end=datetime(2026, 11, day, 3, tzinfo=timezone.utc)))
                print(len(TASKS[0]()) < 2)
                """)).isEqualTo("--update\n\n--update\nTrue\n");
    }

    private String python(String program) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/python3"))
                        || Files.isExecutable(Path.of("/usr/local/bin/python3")),
                "Skipped: python3 is not installed on this computer.");
        ProcessBuilder python = new ProcessBuilder("python3", "-B", "-c", program).redirectErrorStream(true);
        python.environment().put("PYTHONPATH", home + ":" + FOLDER.toAbsolutePath());
        Process process = python.start();
        String words = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return words;
    }

    @Test
    void systemdUnderstandsTheUnits() throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/systemd-analyze")),
                "Skipped: systemd-analyze is not installed on this computer.");
        Path launcher = Files.createDirectories(home.resolve("moodring")).resolve("moodring");
        assertThat(Files.writeString(launcher, "#!/bin/sh\n").toFile().setExecutable(true))
                .isTrue();
        ProcessBuilder verify = new ProcessBuilder(
                        "systemd-analyze",
                        "verify",
                        "--user",
                        FOLDER.resolve("moodring-catalog.service")
                                .toAbsolutePath()
                                .toString(),
                        FOLDER.resolve("moodring-catalog.timer")
                                .toAbsolutePath()
                                .toString())
                .redirectErrorStream(true);
        verify.environment().put("HOME", home.toString());
        verify.environment()
                .put(
                        "XDG_RUNTIME_DIR",
                        Files.createDirectories(home.resolve("run")).toString());
        Process process = verify.start();
        String words = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(words).isZero();
    }
}
