package moodring.catalog;

import java.util.List;
import java.util.Map;
import moodring.catalog.clean.Survey;
import moodring.db.CatalogOrigin;
import moodring.db.ClusterCard;
import moodring.db.MoodPrototype;

/**
 * A catalog whose tracks are stored, before it is decided whether it is published.
 *
 * @param read tracks that the rows of this run told of
 * @param more fields of the closing line
 */
record Made(
        TrackRows rows,
        int read,
        List<ClusterCard> cards,
        List<MoodPrototype> prototypes,
        CatalogOrigin origin,
        Map<String, Object> more) {

    /** Rows of this run that told of a track that another row had told of. */
    long repeated(Survey survey) {
        return survey.good() - read;
    }
}
