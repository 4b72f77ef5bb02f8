package moodring.recommend.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodring.db.Catalog;
import moodring.db.ListenerEvent.Action;
import moodring.db.ListenerEvent.TrackEvent;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.Request;
import moodring.recommend.Wishes;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.Way;
import moodring.track.Mood;
import moodring.track.PlacedTrack;

/**
 * What the page asks when it wants songs: a mood, or the seven probabilities of a face; one of the two.
 *
 * @param goal {@code match}, {@code lift} or {@code calm}
 * @param to the mood at the end of a way
 * @param pathLength after how many songs the way arrives
 * @param seed for the same songs again
 * @param liked ids of tracks, whose like may come
 * @param skipped ids of tracks, which do not come again, and their like rather not
 * @param heard ids of tracks, which do not come again
 */
record QueueQuestion(
        String mood,
        Map<String, Double> probabilities,
        String goal,
        String to,
        Integer pathLength,
        Integer count,
        Long seed,
        Boolean onlyOwn,
        List<String> liked,
        List<String> skipped,
        List<String> heard) {
    private static final int MOST_IDS = 5_000;

    QueueQuestion {
        if ((mood == null) == (probabilities == null)) {
            throw new IllegalArgumentException("ask with either a mood or the probabilities of a face");
        }
        liked = few(liked);
        skipped = few(skipped);
        heard = few(heard);
    }

    private static List<String> few(List<String> ids) {
        List<String> given = ids == null ? List.of() : List.copyOf(ids);
        if (given.size() > MOST_IDS) {
            throw new IllegalArgumentException(
                    "at most " + MOST_IDS + " tracks can be named, but were " + given.size());
        }
        return given;
    }

    /** @param otherSeed taken where the question has none */
    Request request(Catalog catalog, long otherSeed) {
        Set<String> notAgain = songKeys(catalog, Stream.concat(skipped.stream(), heard.stream()));
        Wishes wishes = Boolean.TRUE.equals(onlyOwn) ? Wishes.NONE.ownOnly() : Wishes.NONE;
        return Request.of(feeling(), seed == null ? otherSeed : seed)
                .going(way())
                .songs(count == null ? Request.DEFAULT_COUNT : count)
                .wishing(wishes)
                .without(notAgain);
    }

    /** What the listener thinks of the songs of this visit; nobody keeps it. */
    List<TrackEvent> session() {
        return Stream.concat(
                        liked.stream().map(id -> event(Action.LIKED, id)),
                        skipped.stream().map(id -> event(Action.SKIPPED, id)))
                .toList();
    }

    private static TrackEvent event(Action action, String track) {
        return new TrackEvent(Instant.EPOCH, action, track, Mood.CHILL); // neither when nor in which mood is asked
    }

    private static Set<String> songKeys(Catalog catalog, Stream<String> ids) {
        Set<String> asked = ids.collect(Collectors.toCollection(HashSet::new));
        return catalog.tracks(asked).stream().map(PlacedTrack::songKey).collect(Collectors.toSet());
    }

    private Feeling feeling() {
        return mood != null ? new Feeling.Chosen(Mood.of(mood)) : seen();
    }

    /** The page asks only with what it was sure of, or after the listener chose; so this is sure. */
    private Feeling seen() {
        double[] values = Arrays.stream(Emotion.values())
                .mapToDouble(emotion -> Optional.ofNullable(probabilities.get(emotion.word()))
                        .orElseThrow(() ->
                                new IllegalArgumentException("the probability of " + emotion.word() + " is missing")))
                .toArray();
        double sum = Arrays.stream(values).sum();
        if (probabilities.size() != values.length || !(Math.abs(sum - 1) < 0.01)) {
            throw new IllegalArgumentException("seven probabilities must be together 1, but were " + sum);
        }
        return new Feeling.Seen(
                EmotionProbabilities.of(
                        Arrays.stream(values).map(value -> value / sum).toArray()),
                true);
    }

    private Way way() {
        Optional<Mood> end = Optional.ofNullable(to).map(Mood::of);
        OptionalInt length = pathLength == null ? OptionalInt.empty() : OptionalInt.of(pathLength);
        return new Way(goalWord(), end, length);
    }

    private Goal goalWord() {
        return goal == null
                ? Goal.MATCH
                : Stream.of(Goal.values())
                        .filter(known -> known.word().equals(goal))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "goal must be match, lift or calm, but was \"" + goal + "\""));
    }
}
