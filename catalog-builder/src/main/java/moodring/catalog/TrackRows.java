package moodring.catalog;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import moodring.catalog.clean.CheckedRow;
import moodring.catalog.clean.Intake;
import moodring.catalog.clean.SongKey;
import moodring.catalog.label.Place;
import moodring.catalog.label.PlaceTracks;
import moodring.db.CatalogRow;
import moodring.track.Feature;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives every track its place on its way into the catalog, and counts what goes by. */
final class TrackRows {

    private final PlaceTracks places;
    private final Map<Mood, Integer> moods = new EnumMap<>(Mood.class);
    private final int[] sizes;
    private final double[][] sums;
    private int count;

    TrackRows(PlaceTracks places, int clusters) {
        this.places = places;
        this.sizes = new int[clusters];
        this.sums = new double[clusters][Feature.values().length];
    }

    /** The rows as the catalog takes them; good for one pass. */
    Iterator<CatalogRow> of(Dataset<Row> tracks) {
        Iterator<Row> rows = tracks.toLocalIterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public CatalogRow next() {
                return placed(rows.next());
            }
        };
    }

    int count() {
        return count;
    }

    /** Tracks by mood, in the order of the moods. */
    Map<Mood, Integer> moods() {
        return moods;
    }

    int size(int cluster) {
        return sizes[cluster];
    }

    /** Mean of a feature over a cluster's tracks; NaN where a track does not know it, or there is none. */
    double mean(int cluster, Feature feature) {
        return sums[cluster][feature.ordinal()] / sizes[cluster];
    }

    private CatalogRow placed(Row row) {
        double[] values = Intake.values(row);
        Place place = places.place(values);
        CheckedRow checked = new CheckedRow(row);
        Track track = checked.track();
        count++;
        moods.merge(place.mood(), 1, Integer::sum);
        sizes[place.cluster()]++;
        for (int feature = 0; feature < values.length; feature++) {
            sums[place.cluster()][feature] += values[feature];
        }
        String songKey = SongKey.of(track.id(), track.artist(), track.title());
        return new CatalogRow(
                new PlacedTrack(track, place.mood(), place.cluster(), place.probabilities(), songKey, checked.own()),
                place.reason());
    }
}
