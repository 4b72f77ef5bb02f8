package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.Recommend;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.MoodBridge;
import moodring.settings.Places;
import moodring.track.Mood;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DoubtTest {
    /** Between sad and chill, in the order of the emotions: angry, disgust, fear, happy, sad, surprise, neutral. */
    private static final EmotionProbabilities MIXED = EmotionProbabilities.of(0.05, 0.02, 0.05, 0.05, 0.4, 0.03, 0.4);

    private final MoodBridge bridge = BridgeFile.read(Path.of("nowhere"));
    private final StringWriter err = new StringWriter();
    private final List<String> questions = new ArrayList<>();

    @Test
    void whoIsSureIsNotAsked() {
        Feeling.Seen sure = new Feeling.Seen(MIXED, true);
        assertThat(asking("sad").settled(sure)).isEqualTo(sure);
        assertThat(questions).isEmpty();
    }

    @Test
    void asksWithTheTwoLikeliestMoodsAndTakesTheAnswerOrItsBeginning() {
        assertThat(asking(" Ch ").settled(unsure())).isEqualTo(new Feeling.Chosen(Mood.CHILL));
        assertThat(questions).singleElement().asString().contains("Not sure. Is it", "sad", "chill");
        assertThat(asking("sad").settled(unsure())).isEqualTo(new Feeling.Chosen(Mood.SAD));
    }

    @Test
    void anEmptyAnswerGoesByWhatWasRead() {
        assertThat(asking("").settled(unsure())).isEqualTo(unsure());
        assertThat(asking(null).settled(unsure())).isEqualTo(unsure());
    }

    @Test
    void whereNobodyCanBeAskedItSaysWhatItGoesBy() {
        Feeling settled = new Doubt(commandLine(), bridge, Optional.empty()).settled(unsure());
        assertThat(settled).isEqualTo(unsure());
        assertThat(err.toString()).contains("Not sure: going by", "though it may be", "--mood MOOD says it better");
    }

    private static Feeling.Seen unsure() {
        return new Feeling.Seen(MIXED, false);
    }

    private Doubt asking(String answer) {
        UnaryOperator<String> listener = question -> {
            questions.add(question);
            return answer;
        };
        return new Doubt(commandLine(), bridge, Optional.of(listener));
    }

    private CommandLine commandLine() {
        CommandLine commandLine = Recommend.commandLine(Places.of(Map.of(), Path.of("."), Path.of(".")));
        commandLine.setErr(new PrintWriter(err));
        return commandLine;
    }
}
