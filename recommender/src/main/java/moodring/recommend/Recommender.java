package moodring.recommend;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.db.Catalog;
import moodring.db.ListenerEvent.TrackEvent;
import moodring.db.ListenerStore;
import moodring.recommend.policy.Journey;
import moodring.recommend.policy.JourneyPlan;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.sample.Candidates;
import moodring.recommend.sample.QueueMaker;
import moodring.recommend.sample.QueueMaker.Made;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sample.Shelf;

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
    private final Optional<Memory> memory;

    /**
     * Without memory; {@link #remembering} gives it one.
     *
     * @param catalog asked for each queue; whoever gives it closes it
     * @param sequence a trained model that says what comes next, where there is one
     */
    public Recommender(Supplier<Catalog> catalog, MoodBridge bridge, Optional<QueueRanker> sequence) {
        this(catalog, bridge, sequence, Optional.empty());
    }

    private Recommender(
            Supplier<Catalog> catalog, MoodBridge bridge, Optional<QueueRanker> sequence, Optional<Memory> memory) {
        this.catalog = catalog;
        this.bridge = bridge;
        this.sequence = sequence;
        this.memory = memory;
    }

    /** The same, but learning from the listener's history while that is on; asked anew for each queue. */
    public Recommender remembering(ListenerStore history) {
        return new Recommender(
                catalog, bridge, sequence, Optional.of(new Memory(history, List.of(), Clock.systemUTC())));
    }

    /** The same, where it remembers at all, also learning from what the listener did in this session; it is not kept. */
    public Recommender inSession(List<TrackEvent> events) {
        return new Recommender(catalog, bridge, sequence, memory.map(history -> history.with(events)));
    }

    /** The bridge that decides the mood of a face, with what the listener has corrected. */
    public MoodBridge bridge() {
        return memory.isEmpty()
                ? bridge
                : bridge.withStraight(lessons(catalog.get()).straight());
    }

    /** @throws moodring.db.CatalogException if there is no catalog */
    public Queue recommend(Request request) {
        Catalog songs = catalog.get();
        Lessons lessons = lessons(songs);
        Journey journey = new JourneyPlan(bridge.withStraight(lessons.straight()))
                .plan(request.feeling(), request.way(), request.count());
        Candidates candidates = new Candidates(Shelf.of(songs), request.wishes().onlyOwn(), request.seed());
        Chain chain = new Chain(request, lessons, sequence);
        Made made = new QueueMaker(candidates, chain.rules(), chain.rankers()).make(journey.steps());
        return new Queue(
                request,
                journey,
                queued(made, new Reasons(journey, lessons.taste())),
                shortfall(request, journey, made),
                songs.manifest().id(),
                songs.manifest().origin().madeUp());
    }

    private Lessons lessons(Catalog songs) {
        return memory.map(history -> history.lessons(songs)).orElse(Lessons.NONE);
    }

    private static List<QueuedTrack> queued(Made made, Reasons reasons) {
        return IntStream.range(0, made.tracks().size())
                .mapToObj(index ->
                        reasons.queued(made.tracks().get(index), made.places().get(index)))
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
