package moodring.recommend.web;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import moodring.db.Catalog;
import moodring.db.ListenerStore;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.Recommender;

/**
 * What stands behind the page. Whoever gives these closes them, after the page.
 *
 * @param catalog the published one, asked for each answer
 * @param faces reads one picture; several threads may call it at once. Empty where there is no model
 * @param memory of the listener, off until turned on
 */
public record PageParts(
        Supplier<Catalog> catalog,
        Recommender recommender,
        Optional<Function<GreyPicture, FaceReading>> faces,
        ListenerStore memory) {}
