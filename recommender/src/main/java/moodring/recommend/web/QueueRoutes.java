package moodring.recommend.web;

import io.javalin.http.Context;
import java.util.concurrent.ThreadLocalRandom;
import moodring.recommend.Queue;
import moodring.recommend.policy.Target;

/** Songs for a mood or a face. */
final class QueueRoutes {
    private static final long LARGEST_SEED = 1L << 53; // what a browser's numbers hold exactly

    private final PageParts parts;
    private final Shelf shelf;

    QueueRoutes(PageParts parts, Shelf shelf) {
        this.parts = parts;
        this.shelf = shelf;
    }

    void make(Context context) {
        QueueQuestion question = Body.json(context, QueueQuestion.class);
        long seed = ThreadLocalRandom.current().nextLong(LARGEST_SEED);
        Queue queue = parts.recommender()
                .inSession(question.session())
                .recommend(question.request(parts.catalog().get(), seed));
        Target start = parts.recommender().bridge().targetOf(queue.journey().feeling());
        Json.answer(context, SongsAnswer.of(shelf.put(queue), queue, start));
    }
}
