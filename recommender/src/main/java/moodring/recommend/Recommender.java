package moodring.recommend;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.db.Catalog;
import moodring.recommend.policy.Journey;
import moodring.recommend.policy.JourneyPlan;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.sample.Candidates;
import moodring.recommend.sample.QueueMaker;
import moodring.recommend.sample.QueueMaker.Made;
import moodring.recommend.sample.QueueRanker;
import moodring.track.PlacedTrack;

/**
 * The front door: a feeling and a goal go in, a queue of songs comes out. Safe for several threads.
 *
 * <pre>{@code
 * try (CurrentCatalog catalog = new CurrentCatalog(new Catalogs(places.catalogs()))) {
 *     Recommender recommender = new Recommender(catalog, BridgeFile.read(places.config()), Optional.empty());
 *     Queue queue = recommender.recommend(Request.of(Mood.CHILL, 7).going(Way.of(Goal.LIFT)));
 * }
 * }</pre>
 */
public final class Recommender {
    private final Supplier<Catalog> catalog;
    private final MoodBridge bridge;
    private final Optional<QueueRanker> sequence;

    /**
     * @param catalog asked for each queue; whoever gives it closes it
     * @param sequence a trained model that says what comes next, where there is one
     */
    public Recommender(Supplier<Catalog> catalog, MoodBridge bridge, Optional<QueueRanker> sequence) {
        this.catalog = catalog;
        this.bridge = bridge;
        this.sequence = sequence;
    }

    /** The bridge that decides the mood of a face. */
    public MoodBridge bridge() {
        return bridge;
    }

    /** @throws moodring.db.CatalogException if there is no catalog */
    public Queue recommend(Request request) {
        Catalog songs = catalog.get();
        Journey journey = new JourneyPlan(bridge).plan(request.feeling(), request.way(), request.count());
        Candidates candidates = new Candidates(songs, request.wishes().onlyOwn(), request.seed());
        Made made = new QueueMaker(candidates, Chain.rules(request), Chain.rankers(request, sequence))
                .make(journey.steps());
        return new Queue(
                request,
                journey,
                queued(made, journey),
                shortfall(request, journey, made),
                songs.manifest().id(),
                songs.manifest().origin().madeUp());
    }

    private static List<QueuedTrack> queued(Made made, Journey journey) {
        Reasons reasons = new Reasons(journey);
        return IntStream.range(0, made.tracks().size())
                .mapToObj(index -> {
                    PlacedTrack track = made.tracks().get(index);
                    int place = made.places().get(index);
                    return new QueuedTrack(track, journey.steps().get(place), reasons.of(track, place));
                })
                .toList();
    }

    private static Optional<String> shortfall(Request request, Journey journey, Made made) {
        int found = made.tracks().size();
        if (found == request.count()) {
            return Optional.empty();
        }
        String leftOut = made.leftOut().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().leavesOut())
                .collect(Collectors.joining(", "));
        String whose = request.wishes().onlyOwn() ? "of your own " : "";
        return Optional.of("Found %d of %d songs: there are no more %s%s ones"
                        .formatted(
                                found,
                                request.count(),
                                whose,
                                journey.end().mood().word())
                + (leftOut.isEmpty() ? "." : " besides those left out (" + leftOut + ")."));
    }
}
