package moodring.recommend.web;

import java.util.List;
import java.util.Optional;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.Queue;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.Target;
import moodring.track.PlanePoint;

/**
 * Songs, for the page.
 *
 * @param id names the queue for exports, as long as this server lives
 * @param mood that the way starts from
 * @param to the mood that it leads to
 * @param steps of the way
 * @param emotion that the likeliest of the face was; absent where a mood was chosen
 * @param probability of that emotion
 * @param start where the listener is
 * @param target where the way ends
 * @param path the places between, in order, without repeats; empty with match
 * @param seed asks for the same songs again
 * @param shortfall why there are fewer songs than asked for
 */
record SongsAnswer(
        String id,
        String goal,
        String mood,
        String to,
        int steps,
        String emotion,
        Double probability,
        PlaceAnswer start,
        PlaceAnswer target,
        List<PlaceAnswer> path,
        long seed,
        String catalog,
        boolean madeUp,
        String shortfall,
        List<TrackAnswer> tracks) {

    static SongsAnswer of(String id, Queue queue, Target start) {
        List<PlanePoint> places =
                queue.journey().steps().stream().map(Target::point).distinct().toList();
        Optional<EmotionProbabilities> seen = queue.journey().feeling() instanceof Feeling.Seen face
                ? Optional.of(face.probabilities())
                : Optional.empty();
        return new SongsAnswer(
                id,
                queue.journey().goal().word(),
                queue.journey().start().word(),
                queue.journey().end().mood().word(),
                queue.journey().steps().size(),
                seen.map(face -> face.likeliest().word()).orElse(null),
                seen.map(face -> FaceAnswer.rounded(face.of(face.likeliest()))).orElse(null),
                PlaceAnswer.of(start.point()),
                PlaceAnswer.of(queue.journey().end().point()),
                places.size() < 2
                        ? List.of()
                        : places.stream().map(PlaceAnswer::of).toList(),
                queue.request().seed(),
                queue.catalogId(),
                queue.madeUp(),
                queue.shortfall().orElse(null),
                queue.tracks().stream()
                        .map(track -> TrackAnswer.of(track.placed(), queue.madeUp())
                                .in(BecauseAnswer.of(track.because()), track.reason()))
                        .toList());
    }
}
