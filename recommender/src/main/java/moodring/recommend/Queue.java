package moodring.recommend;

import java.util.List;
import java.util.Optional;
import moodring.recommend.policy.Journey;

/**
 * Songs in playing order.
 *
 * @param request what was asked for
 * @param journey what each song was chosen for; its feeling is the request's
 * @param tracks may be fewer than asked for, even none
 * @param shortfall why there are fewer, a sentence; empty when there are as many as asked for
 * @param catalogId the catalog that they are from
 * @param madeUp whether the songs are invented, which every answer must say
 */
public record Queue(
        Request request,
        Journey journey,
        List<QueuedTrack> tracks,
        Optional<String> shortfall,
        String catalogId,
        boolean madeUp) {
    public Queue {
        tracks = List.copyOf(tracks);
    }
}
