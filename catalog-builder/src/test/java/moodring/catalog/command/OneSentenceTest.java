package moodring.catalog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import moodring.catalog.SparkStart;
import moodring.settings.Places;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.function.ForeachFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OneSentenceTest {

    @TempDir
    private Path home;

    private final StringWriter err = new StringWriter();

    @Test
    void aFailedTaskOfSparkIsOneLineWithoutItsTrace() {
        SparkException failure = failureOf(number -> {
            throw new IllegalStateException("no such number: " + number + "\nand more");
        });
        assertThat(failure.getMessage().lines()).hasSizeGreaterThan(10);
        assertThat(say(failure)).isEqualTo(1);
        assertThat(err.toString())
                .matches("Failed with IllegalStateException: no such number: \\d; --verbose shows where\\.\n");
    }

    @Test
    void aDiskThatIsFullUnderSparkIsToldAsSuchWithItsCauseOrInWordsAlone() {
        String sentence = "Reading or writing failed (No space left on device); the published catalog is as before."
                + " See whether the disk is full, then try again.\n";
        assertThat(say(failureOf(number -> {
                    throw new IOException("No space left on device");
                })))
                .isEqualTo(74);
        assertThat(err).hasToString(sentence);
        assertThat(say(failureOf(number -> {
                    throw new IllegalStateException("Error while calling spill() on x : No space left on device");
                })))
                .isEqualTo(74);
        assertThat(err).hasToString(sentence);
    }

    @Test
    void wordsThatWereWrittenForThePersonStay() {
        assertThat(say(new UncheckedIOException("The report could not be written.", new IOException("full"))))
                .isEqualTo(74);
        assertThat(err).hasToString("The report could not be written.\n");
    }

    private SparkException failureOf(ForeachFunction<Long> task) {
        return catchThrowableOfType(
                SparkException.class,
                () -> SparkStart.session("local[2]", home).range(2).foreach(task));
    }

    private int say(Exception failure) {
        err.getBuffer().setLength(0);
        CommandLine program = CatalogCommand.commandLine(Places.of(Map.of(), home, home));
        program.setErr(new PrintWriter(err, true));
        return OneSentence.aboutFailure(failure, program, null);
    }
}
