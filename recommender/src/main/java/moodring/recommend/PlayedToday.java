package moodring.recommend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The songs of a session, so that none comes twice in it or within a day. In memory only; safe for several threads.
 *
 * <pre>{@code
 * Queue queue = recommender.recommend(request.without(played.songKeys()));
 * played.add(queue);
 * }</pre>
 */
public final class PlayedToday {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Clock clock;
    private final Map<String, Instant> played = new HashMap<>();

    public PlayedToday(Clock clock) {
        this.clock = clock;
    }

    /** Takes all songs of a queue for played. */
    public synchronized void add(Queue queue) {
        Instant now = clock.instant();
        queue.tracks().forEach(queued -> played.put(queued.placed().songKey(), now));
    }

    /** What was played in the last 24 hours; a copy. */
    public synchronized Set<String> songKeys() {
        Instant yesterday = clock.instant().minus(A_DAY);
        played.values().removeIf(time -> time.isBefore(yesterday));
        return Set.copyOf(played.keySet());
    }
}
