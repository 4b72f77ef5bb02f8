package moodring.recommend.command;

import java.util.Optional;
import java.util.OptionalInt;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.Way;
import moodring.track.Mood;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the music shall go. */
final class WayOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--goal",
            paramLabel = "GOAL",
            description = "match answers the mood (default), lift leads to a brighter one, calm to a quieter one")
    private Goal goal;

    @Option(
            names = "--from",
            paramLabel = "MOOD",
            converter = MoodOption.class,
            completionCandidates = MoodOption.class,
            description = "the mood that the path starts from, instead of the one that was read")
    private Mood from;

    @Option(
            names = "--to",
            paramLabel = "MOOD",
            converter = MoodOption.class,
            completionCandidates = MoodOption.class,
            description = "the mood that the path ends at, instead of the goal's own")
    private Mood to;

    @Option(
            names = "--path-length",
            paramLabel = "N",
            description = "after how many songs the path arrives (default: with the last one)")
    private Integer pathLength;

    Optional<Mood> from() {
        return Optional.ofNullable(from);
    }

    /** A way that leads somewhere lifts unless it is said to calm. */
    Way way() {
        Goal without = to == null ? Goal.MATCH : Goal.LIFT;
        OptionalInt length = pathLength == null ? OptionalInt.empty() : OptionalInt.of(pathLength);
        Way plain = WrongValueException.unless(
                command, "--path-length", () -> new Way(Goal.LIFT, Optional.empty(), length));
        try {
            return new Way(goal == null ? without : goal, Optional.ofNullable(to), plain.length());
        } catch (IllegalArgumentException e) { // a usual goal is no mistake; what is asked for once does not go with it
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }
}
