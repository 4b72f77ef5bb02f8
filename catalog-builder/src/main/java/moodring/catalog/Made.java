package moodring.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.catalog.clean.Survey;
import moodring.catalog.compare.Drift;
import moodring.db.CatalogOrigin;
import moodring.db.ClusterCard;
import moodring.db.MoodPrototype;

/**
 * A catalog whose tracks are stored, before it is decided whether it is published.
 *
 * @param read tracks that the rows of this run told of
 * @param drift of the tracks that the current catalog has too; an update counts only those that it has read
 * @param more fields of the closing line
 */
record Made(
        TrackRows rows,
        int read,
        List<ClusterCard> cards,
        List<MoodPrototype> prototypes,
        CatalogOrigin origin,
        Optional<Drift> drift,
        Map<String, Object> more) {

    /** What the guards look at. */
    Guards.Proposal proposal() {
        return rows.proposal(drift);
    }

    /** Rows of this run that told of a track that another row had told of. */
    long repeated(Survey survey) {
        return survey.good() - read;
    }
}
