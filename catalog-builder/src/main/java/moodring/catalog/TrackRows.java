package moodring.catalog;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import moodring.catalog.clean.CheckedRow;
import moodring.catalog.clean.Intake;
import moodring.catalog.clean.SongKey;
import moodring.catalog.compare.Drift;
import moodring.catalog.compare.Earlier;
import moodring.catalog.compare.SoundProfile;
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
    private final SoundProfile sound = new SoundProfile();
    private final Optional<Earlier> earlier;
    private int count;

    /** @param earlier the catalog that the tracks are compared with as they go by */
    TrackRows(PlaceTracks places, int clusters, Optional<Earlier> earlier) {
        this.places = places;
        this.earlier = earlier;
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

    /** What the guards look at. */
    Guards.Proposal proposal() {
        return new Guards.Proposal(count, moods, drift());
    }

    int count() {
        return count;
    }

    /** Tracks by mood, in the order of the moods. */
    Map<String, Integer> moodsByWord() {
        Map<String, Integer> words = new LinkedHashMap<>();
        moods.forEach((mood, count) -> words.put(mood.word(), count));
        return words;
    }

    int size(int cluster) {
        return sizes[cluster];
    }

    /** How the tracks sound. */
    SoundProfile sound() {
        return sound;
    }

    /** How far the tracks are from those of the earlier catalog. */
    Optional<Drift> drift() {
        return earlier.map(catalog -> catalog.drift(sound));
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
        sound.add(track.features());
        PlacedTrack placed =
                new PlacedTrack(track, place.mood(), place.cluster(), place.probabilities(), songKey, checked.own());
        earlier.ifPresent(catalog -> catalog.see(placed));
        return new CatalogRow(placed, place.reason());
    }
}
