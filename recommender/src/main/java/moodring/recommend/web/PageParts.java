package moodring.recommend.web;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import moodring.db.Catalog;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.Recommender;

/**
 * What stands behind the page. Whoever gives these closes them, after the page.
 *
 * @param catalog the published one, asked for each answer
 * @param faces reads one picture; several threads may call it at once. Empty where there is no model; may come later
 *     than the page, which needs it only once somebody shows a face
 */
public record PageParts(
        Supplier<Catalog> catalog,
        Recommender recommender,
        CompletableFuture<Optional<Function<GreyPicture, FaceReading>>> faces,
        ListenerParts listener) {

    /** The same, with somebody who watches the eyes. */
    PageParts watching(UnaryOperator<Function<GreyPicture, FaceReading>> watch) {
        return new PageParts(catalog, recommender, faces.thenApply(eyes -> eyes.map(watch)), listener);
    }

    /** Waits for the model where it is still being loaded. */
    Optional<Function<GreyPicture, FaceReading>> eyes() {
        return faces.join();
    }

    boolean modelIsLoaded() {
        return faces.isDone() && eyes().isPresent();
    }

    /** While it is being loaded we say yes: whoever shows a face then waits a moment. */
    boolean modelIsExpected() {
        return !faces.isDone() || eyes().isPresent();
    }
}
