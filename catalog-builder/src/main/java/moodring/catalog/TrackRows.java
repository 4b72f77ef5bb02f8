package moodring.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.catalog.clean.CheckedRow;
import moodring.catalog.clean.SongKey;
import moodring.catalog.clean.SongKeys;
import moodring.catalog.compare.Distances;
import moodring.catalog.compare.Drift;
import moodring.catalog.compare.Earlier;
import moodring.catalog.compare.FitShape;
import moodring.catalog.compare.SoundProfile;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.Place;
import moodring.catalog.label.PlaceTracks;
import moodring.db.CatalogRow;
import moodring.track.AudioFeatures;
import moodring.track.Feature;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gives every track its place on its way into the catalog, and counts what goes by. */
final class TrackRows {

    private static final Feature[] FEATURES = Feature.values();
    private static final int PLACED_AT_ONCE = 2000;

    private final PlaceTracks places;
    private final SongKeys songKeys;
    private final Map<Mood, Integer> moods = new EnumMap<>(Mood.class);
    private final int[] sizes;
    private final double[][] sums;
    private final SoundProfile sound = new SoundProfile();
    private final Distances distances = new Distances();
    private final Optional<Earlier> earlier;
    private int count;

    /**
     * @param songKeys has seen all tracks that will come
     * @param earlier the catalog that the tracks are compared with as they go by
     */
    TrackRows(MoodModel model, SongKeys songKeys, Optional<Earlier> earlier) {
        int clusters = model.clusters().size();
        this.places = new PlaceTracks(model);
        this.songKeys = songKeys;
        this.earlier = earlier;
        this.sizes = new int[clusters];
        this.sums = new double[clusters][Feature.values().length];
    }

    /** The rows as the catalog takes them; good for one pass. */
    Iterator<CatalogRow> of(Dataset<Row> tracks) {
        Iterator<Row> rows = tracks.toLocalIterator();
        return new Iterator<>() {
            private Iterator<CatalogRow> some = Collections.emptyIterator();

            @Override
            public boolean hasNext() {
                return some.hasNext() || rows.hasNext();
            }

            @Override
            public CatalogRow next() {
                if (!some.hasNext()) {
                    some = placeSome(rows);
                }
                return counted(some.next());
            }
        };
    }

    /** A batch on all processors, in its order; only the counting has to be done by one. */
    private Iterator<CatalogRow> placeSome(Iterator<Row> rows) {
        List<Row> some = new ArrayList<>(PLACED_AT_ONCE);
        while (some.size() < PLACED_AT_ONCE && rows.hasNext()) {
            some.add(rows.next());
        }
        return some.parallelStream()
                .map(CheckedRow::new)
                .map(row -> placed(row.track(), row.own()))
                .toList()
                .iterator();
    }

    /** What the guards look at. */
    Guards.Proposal proposal(Optional<Drift> drift) {
        return new Guards.Proposal(count, moods, drift);
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

    /** What they are like, for later updates. */
    FitShape fit() {
        return new FitShape(sound, distances.percentile(0.99));
    }

    /** How far the tracks are from those of the earlier catalog. */
    Optional<Drift> drift() {
        return earlier.map(catalog -> catalog.drift(sound));
    }

    /** Means of the features over a cluster's tracks, as far as all of them know a feature. */
    Map<Feature, Double> centroid(int cluster) {
        Map<Feature, Double> means = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            double mean = sums[cluster][feature.ordinal()] / sizes[cluster];
            if (!Double.isNaN(mean)) {
                means.put(feature, Math.round(mean * 1e6) / 1e6);
            }
        }
        return means;
    }

    /** Gives a track its place. */
    CatalogRow place(Track track, boolean own) {
        return counted(placed(track, own));
    }

    private CatalogRow placed(Track track, boolean own) {
        Place place = places.place(values(track.features()));
        String songKey = songKeys.of(SongKey.of(track.id(), track.artist(), track.title()));
        return new CatalogRow(
                new PlacedTrack(track, place.mood(), place.cluster(), place.probabilities(), songKey, own),
                place.reason());
    }

    /** Takes a track of the current catalog over, at its place. */
    CatalogRow keep(CatalogRow row) {
        PlacedTrack old = row.track();
        String songKey = songKeys.of(
                SongKey.of(old.track().id(), old.track().artist(), old.track().title()));
        return counted(new CatalogRow(
                new PlacedTrack(old.track(), old.mood(), old.cluster(), old.moodProbabilities(), songKey, old.own()),
                row.reason()));
    }

    private CatalogRow counted(CatalogRow row) {
        PlacedTrack track = row.track();
        count++;
        moods.merge(track.mood(), 1, Integer::sum);
        sizes[track.cluster()]++;
        double[] values = values(track.track().features());
        for (int feature = 0; feature < values.length; feature++) {
            sums[track.cluster()][feature] += values[feature];
        }
        sound.add(track.track().features());
        distances.add(row.reason().clusterDistance());
        earlier.ifPresent(catalog -> catalog.see(track));
        return row;
    }

    private static double[] values(AudioFeatures features) {
        double[] values = new double[FEATURES.length];
        for (int feature = 0; feature < values.length; feature++) {
            values[feature] = FEATURES[feature].of(features).orElse(Double.NaN);
        }
        return values;
    }
}
