package moodring.recommend.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.MoodBridge;
import moodring.track.Mood;
import moodring.track.PlanePoint;
import picocli.CommandLine;

/** What happens when the reader is not sure: the listener is asked, or at least told. */
final class Doubt {
    private static final String FIVE = Stream.of(Mood.values()).map(Mood::word).collect(Collectors.joining(", "));

    private final CommandLine commandLine;
    private final MoodBridge bridge;
    private final Optional<UnaryOperator<String>> listener;

    /** Asks at the terminal, where there is one. */
    Doubt(CommandLine commandLine, MoodBridge bridge) {
        this(
                commandLine,
                bridge,
                Optional.ofNullable(System.console()).map(console -> question -> console.readLine("%s", question)));
    }

    /** @param listener gives an answer to a question; null where there will be none */
    Doubt(CommandLine commandLine, MoodBridge bridge, Optional<UnaryOperator<String>> listener) {
        this.commandLine = commandLine;
        this.bridge = bridge;
        this.listener = listener;
    }

    /** The same feeling if it is sure; else what the listener says, or the nearest mood where nobody can be asked. */
    Feeling settled(Feeling.Seen seen) {
        if (seen.sure()) {
            return seen;
        }
        List<Mood> two = twoLikeliest(seen);
        String first = two.get(0).word();
        String second = two.get(1).word();
        if (listener.isEmpty()) {
            say("Not sure: going by %s, though it may be %s; --mood MOOD says it better.".formatted(first, second));
            return seen;
        }
        List<String> questions = List.of(
                "Not sure. Is it %s or %s? (Enter: %s) ".formatted(first, second, first),
                "Please type one of %s, or enough letters to tell which. (Enter: %s) ".formatted(FIVE, first));
        return chosen(questions, two).<Feeling>map(Feeling.Chosen::new).orElse(seen);
    }

    /** The moods whose places are nearest to what was read, the nearest first. */
    private List<Mood> twoLikeliest(Feeling.Seen seen) {
        PlanePoint point = MoodBridge.pointOf(seen.probabilities());
        List<Mood> two = new ArrayList<>();
        two.add(bridge.targetOf(seen).mood());
        Set<Mood> others = EnumSet.complementOf(EnumSet.of(two.get(0)));
        two.add(bridge.nearest(point, others));
        return two;
    }

    /** @return nothing where the listener leaves it at what was seen, or was understood in no answer and is told so */
    private Optional<Mood> chosen(List<String> questions, List<Mood> two) {
        for (String question : questions) {
            String answer = listener.orElseThrow().apply(question);
            if (answer == null || answer.isBlank()) {
                return Optional.empty();
            }
            Optional<Mood> meant = meant(answer, two);
            if (meant.isPresent()) {
                return meant;
            }
        }
        say("Not understood: going by what was seen, %s; --mood MOOD says it better."
                .formatted(two.get(0).word()));
        return Optional.empty();
    }

    /** Of the two in question if that is clear, else of all. */
    private static Optional<Mood> meant(String answer, List<Mood> two) {
        String begun = answer.strip().toLowerCase(Locale.ROOT);
        return onlyOne(begun, two).or(() -> onlyOne(begun, List.of(Mood.values())));
    }

    private static Optional<Mood> onlyOne(String begun, List<Mood> among) {
        List<Mood> fitting =
                among.stream().filter(mood -> mood.word().startsWith(begun)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private void say(String sentence) {
        commandLine.getErr().println(sentence);
        commandLine.getErr().flush();
    }
}
