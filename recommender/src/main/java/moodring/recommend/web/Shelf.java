package moodring.recommend.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import moodring.recommend.Queue;
import moodring.recommend.QueuedTrack;

/** The last queues that were made, in memory alone, so that the page can take one along as a file. Thread-safe. */
final class Shelf {
    private static final int MOST = 50;

    private final Map<String, Queue> queues = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Queue> eldest) {
            return size() > MOST;
        }
    };

    /** @return the name under which the queue can be had again */
    synchronized String put(Queue queue) {
        String name = UUID.randomUUID().toString();
        queues.put(name, queue);
        return name;
    }

    /** The queue with its songs as the listener has put them: these ids, in this order. */
    synchronized Optional<Queue> arranged(String name, List<String> ids) {
        return Optional.ofNullable(queues.get(name)).map(queue -> arranged(queue, ids));
    }

    private static Queue arranged(Queue queue, List<String> ids) {
        Map<String, QueuedTrack> byId = queue.tracks().stream()
                .collect(Collectors.toMap(track -> track.placed().track().id(), Function.identity()));
        List<QueuedTrack> tracks =
                ids.stream().filter(byId::containsKey).map(byId::get).toList();
        return new Queue(
                queue.request(), queue.journey(), tracks, queue.shortfall(), queue.catalogId(), queue.madeUp());
    }
}
