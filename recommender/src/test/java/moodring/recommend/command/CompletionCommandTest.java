package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import moodring.recommend.Recommend;
import moodring.settings.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
    @TempDir
    private Path folder;

    @Test
    void bashCompletesCommandsOptionsAndValuesOfBothPrograms() throws Exception {
        assertThat(completed("./moodring", "")).contains("recommend", "catalog", "purge", "completion");
        assertThat(completed("./moodring", "recommend", "--g")).containsExactly("--goal");
        assertThat(completed("./moodring", "recommend", "--mood", "c")).containsExactly("chill", "cheerful");
        assertThat(completed("./moodring", "catalog", "b")).containsExactly("build");
        assertThat(completed("./moodring", "catalog", "build", "--allow")).containsExactly("--allow-shrink");
    }

    /** Asks a real bash what it would offer for the last of these words. */
    private List<String> completed(String... words) throws IOException, InterruptedException {
        Path script = folder.resolve("completion.bash");
        Files.writeString(script, completion());
        // compopt works only while the shell itself completes; it changes how words are shown, not which.
        String line = "compopt() { :; }; source " + script + "; COMP_WORDS=(" + String.join(" ", quoted(words))
                + "); COMP_CWORD="
                + (words.length - 1) + "; COMP_LINE='" + String.join(" ", words)
                + "'; _complete_moodring; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("bash", "--norc", "-c", line)
                .redirectErrorStream(true)
                .start();
        String answer = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return answer.lines().map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> quoted(String... words) {
        return Arrays.stream(words).map(word -> "'" + word + "'").toList();
    }

    private String completion() {
        StringWriter out = new StringWriter();
        Places places = Places.of(Map.of(), folder, folder);
        Recommend.commandLine(places).setOut(new PrintWriter(out, true)).execute("completion");
        return out.toString();
    }
}
