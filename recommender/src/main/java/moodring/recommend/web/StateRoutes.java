package moodring.recommend.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import moodring.db.Catalog;
import moodring.db.CatalogException;
import moodring.db.CatalogManifest;
import moodring.track.Mood;

/** What the page needs to know first, and whether the server is ready. */
final class StateRoutes {
    private final PageParts parts;

    StateRoutes(PageParts parts) {
        this.parts = parts;
    }

    /**
     * @param catalog null where none is published
     * @param neutral whether the listener's resting face was learned
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record StateAnswer(
            CatalogAnswer catalog,
            boolean model,
            boolean covers,
            HistoryRoutes.HistoryAnswer history,
            boolean neutral,
            Limits limits) {}

    /** How large a picture may be. */
    record Limits(int pictureBytes, int pictureSide) {}

    /** @param builtAt as ISO 8601 */
    record CatalogAnswer(
            String id, String source, boolean madeUp, int tracks, Map<String, Integer> moods, String builtAt) {
        static CatalogAnswer of(CatalogManifest manifest) {
            Map<String, Integer> moods = new LinkedHashMap<>();
            for (Mood mood : Mood.values()) {
                moods.put(mood.word(), manifest.moods().getOrDefault(mood, 0));
            }
            return new CatalogAnswer(
                    manifest.id(),
                    manifest.origin().source(),
                    manifest.origin().madeUp(),
                    manifest.tracks(),
                    moods,
                    manifest.builtAt().toString());
        }
    }

    void state(Context context) {
        Json.answer(
                context,
                new StateAnswer(
                        catalog().map(Catalog::manifest).map(CatalogAnswer::of).orElse(null),
                        parts.modelIsExpected(),
                        Covers.areWanted(context),
                        HistoryRoutes.HistoryAnswer.of(parts.listener().memory()),
                        parts.listener().neutral().read().isPresent(),
                        new Limits(Body.LIMIT, 1_920)));
    }

    /** The process lives. */
    void alive(Context context) {
        context.contentType("text/plain").result("ok\n");
    }

    /** There is a catalog and a model. */
    void ready(Context context) {
        if (catalog().isEmpty()) {
            throw Problem.Kind.NO_CATALOG.asException();
        }
        if (!parts.modelIsLoaded()) {
            throw Problem.Kind.NO_MODEL.asException();
        }
        alive(context);
    }

    private Optional<Catalog> catalog() {
        try {
            return Optional.of(parts.catalog().get());
        } catch (CatalogException e) {
            if (e.kind() != CatalogException.Kind.NO_CATALOG) {
                throw e;
            }
            return Optional.empty(); // an ordinary state: the page says what to do
        }
    }
}
