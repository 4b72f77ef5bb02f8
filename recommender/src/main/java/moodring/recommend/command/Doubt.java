package moodring.recommend.command;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.MoodBridge;
import moodring.track.Mood;
import moodring.track.PlanePoint;
import picocli.CommandLine;

/** What happens when the reader is not sure: the listener is asked, or at least told. */
final class Doubt {
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
        if (listener.isEmpty()) {
            commandLine
                    .getErr()
                    .println("Not sure: going by %s, though it may be %s; --mood MOOD says it better."
                            .formatted(two.get(0).word(), two.get(1).word()));
            commandLine.getErr().flush();
            return seen;
        }
        String answer = listener.get()
                .apply("Not sure. Is it %s or %s? (Enter: %s) "
                        .formatted(
                                two.get(0).word(), two.get(1).word(), two.get(0).word()));
        return chosen(answer, two).<Feeling>map(Feeling.Chosen::new).orElse(seen);
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

    private static Optional<Mood> chosen(String answer, List<Mood> two) {
        if (answer == null || answer.isBlank()) {
            return Optional.empty();
        }
        String begun = answer.strip().toLowerCase(Locale.ROOT);
        return two.stream().filter(mood -> mood.word().startsWith(begun)).findFirst();
    }
}
