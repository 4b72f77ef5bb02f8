package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.Recommend;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.MoodBridge;
import moodring.settings.Places;
import moodring.track.Mood;
import moodring.track.PlanePoint;
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
    void takesAnyOtherMoodTooOrItsBeginning() {
        assertThat(asking("cheerful").settled(unsure())).isEqualTo(new Feeling.Chosen(Mood.CHEERFUL));
        assertThat(asking("R").settled(unsure())).isEqualTo(new Feeling.Chosen(Mood.ROMANTIC));
        assertThat(asking("en").settled(unsure())).isEqualTo(new Feeling.Chosen(Mood.ENERGETIC));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aBeginningIsOneOfTheTwoInQuestionThoughAThirdMoodBeginsSo() {
        assertThat(asking("c").settled(unsure())).isEqualTo(new Feeling.Chosen(Mood.CHILL));
        assertThat(questions).hasSize(1);
    }

    @Test
    void aBeginningOfBothIsAskedOnceMore() {
        assertThat(offering(Mood.CHEERFUL, Mood.CHILL, "c", "chee").settled(unsure()))
                .isEqualTo(new Feeling.Chosen(Mood.CHEERFUL));
        assertThat(questions.get(0)).startsWith("Not sure. Is it cheerful or chill?");
        assertThat(questions.get(1)).contains("energetic, chill, romantic, cheerful, sad");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aBeginningOfTwoOthersIsAskedOnceMore() {
        assertThat(offering(Mood.ROMANTIC, Mood.SAD, "c", "ch", "chi").settled(unsure()))
                .isEqualTo(unsure());
        assertThat(questions).hasSize(2);
    }

    @Test
    void whoIsNotUnderstoodTwiceIsToldWhatItGoesBy() {
        assertThat(asking("happy", "dunno", "sad").settled(unsure())).isEqualTo(unsure());
        assertThat(questions).hasSize(2);
        String first = bridge.targetOf(unsure()).mood().word();
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "Not understood: going by what was seen, " + first + "; --mood MOOD says it better.");
    }

    @Test
    void anEmptyAnswerGoesByWhatWasRead() {
        assertThat(asking("").settled(unsure())).isEqualTo(unsure());
        assertThat(asking("what?", " ").settled(unsure())).isEqualTo(unsure());
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theEndOfTheInputIsAnEmptyAnswer() {
        assertThat(asking().settled(unsure())).isEqualTo(unsure());
        assertThat(questions).hasSize(1);
        assertThat(asking("what?").settled(unsure())).isEqualTo(unsure());
        assertThat(err.toString()).isEmpty();
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

    /** @param answers after the last of them the input ends */
    private Doubt asking(String... answers) {
        return asking(bridge, answers);
    }

    /** Where the two likeliest moods are these. */
    private Doubt offering(Mood first, Mood second, String... answers) {
        PlanePoint seen = MoodBridge.pointOf(MIXED);
        Map<Mood, PlanePoint> places = new EnumMap<>(Mood.class);
        Stream.of(Mood.values()).forEach(mood -> places.put(mood, new PlanePoint(1, 1)));
        places.put(first, seen);
        places.put(second, new PlanePoint(seen.valence(), seen.energy() + 0.1));
        return asking(new MoodBridge(places, Map.of()), answers);
    }

    private Doubt asking(MoodBridge leading, String... answers) {
        Iterator<String> said = List.of(answers).iterator();
        UnaryOperator<String> listener = question -> {
            questions.add(question);
            return said.hasNext() ? said.next() : null;
        };
        return new Doubt(commandLine(), leading, Optional.of(listener));
    }

    private CommandLine commandLine() {
        CommandLine commandLine = Recommend.commandLine(Places.of(Map.of(), Path.of("."), Path.of(".")));
        commandLine.setErr(new PrintWriter(err));
        return commandLine;
    }
}
