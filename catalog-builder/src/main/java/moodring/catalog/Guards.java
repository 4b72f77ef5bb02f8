package moodring.catalog;

import java.util.Map;
import moodring.catalog.clean.Survey;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.CatalogVersion;
import moodring.db.Catalogs;
import moodring.track.Mood;

/** What must hold before a catalog replaces another. Each failure leaves the published one as it is. */
final class Guards {

    private Guards() {}

    static void requireFewRejected(Survey survey) {
        if (survey.rows() == 0) {
            throw bad("The input has a header, but no rows; nothing was published.");
        }
        long rejected = survey.rows() - survey.good();
        if (rejected > CatalogSettings.MOST_REJECTED * survey.rows()) {
            throw bad(
                    "%d of %d rows were rejected %s, more than %d %%; this is not the file it seems to be. Nothing was published."
                            .formatted(
                                    rejected,
                                    survey.rows(),
                                    survey.rejected(),
                                    Math.round(100 * CatalogSettings.MOST_REJECTED)));
        }
    }

    static void requireNoShrink(Catalogs catalogs, long tracks, boolean allowed) {
        int before = catalogs.current()
                .map(CatalogVersion::manifest)
                .map(manifest -> manifest.tracks())
                .orElse(0);
        if (!allowed && tracks < CatalogSettings.LEAST_KEPT * before) {
            throw bad(
                    "The new catalog has %d tracks, fewer than half of the current %d; it was not published. If that is right, add --allow-shrink."
                            .formatted(tracks, before));
        }
    }

    static void requireAllMoods(Map<Mood, Integer> moods) {
        for (Mood mood : Mood.values()) {
            if (moods.getOrDefault(mood, 0) == 0) {
                throw bad("No track is " + mood.word()
                        + "; nothing was published. A larger or more varied input, or more --clusters, may help.");
            }
        }
    }

    private static CatalogException bad(String sentence) {
        return new CatalogException(Kind.BAD_DATA, sentence);
    }
}
