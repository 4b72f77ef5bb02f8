package moodring.catalog;

import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import moodring.catalog.clean.CheckedRow;
import moodring.catalog.clean.SongKey;
import moodring.catalog.clean.SongKeys;
import moodring.catalog.clean.Survey;
import moodring.catalog.compare.Drift;
import moodring.catalog.compare.FitShape;
import moodring.catalog.compare.ReadAgain;
import moodring.catalog.label.ModelText;
import moodring.catalog.label.MoodModel;
import moodring.db.Catalog;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.CatalogOrigin;
import moodring.db.CatalogRow;
import moodring.db.CatalogWriter;
import moodring.db.ClusterCard;
import moodring.track.Feature;
import moodring.track.Track;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a catalog of the current one and of new and changed tracks, which get their places from the current model. A
 * track that is not read again stays as it is. Memory: the tracks that are read.
 */
final class UpdateCurrent {

    private static final Logger LOG = LoggerFactory.getLogger(UpdateCurrent.class);

    private final Run run;
    private final Catalog current;
    private final CatalogOrigin origin;
    private final MoodModel model;
    private final FitShape fit;
    private final Map<String, Read> waiting = new LinkedHashMap<>();
    private final SongKeys songs = new SongKeys();
    private final ReadAgain readAgain = new ReadAgain();
    private int changed;
    private int unchanged;
    private int far;

    private record Read(Track track, boolean own) {}

    /** @param current stays open */
    UpdateCurrent(Run run, Catalog current) {
        this.run = run;
        this.current = current;
        this.origin = current.manifest().origin();
        if (origin.madeUp() != run.source().madeUp()) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "Made-up and real songs do not go into one catalog; build without --update to replace it.");
        }
        this.model = ModelText.read(origin.settings().get("model"));
        this.fit = FitShape.of(origin.settings());
    }

    /** The features that a row must have to get a place. */
    Set<Feature> needed(Set<Feature> known) {
        Set<Feature> missing = new TreeSet<>(model.space().features());
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "The input has no column for "
                            + String.join(
                                    ", ", missing.stream().map(Feature::word).toList())
                            + ", which the current catalog's clusters need; build without --update.");
        }
        return EnumSet.copyOf(model.space().features());
    }

    Made make(Dataset<Row> tracks, Survey survey) {
        run.clock().measure("assign", () -> {
            read(tracks);
            return null;
        });
        int came = waiting.size();
        TrackRows rows = new TrackRows(model, songs, Optional.empty());
        run.clock().measure("store", () -> {
            current.forEachRow(row -> add(row, rows));
            waiting.values().forEach(read -> add(placed(read, rows)));
            run.writer().takeOverRejectedRows(current.manifest().rejected(), current.rejectedRows());
            return null;
        });
        FitShape.Strain strain = fit.strain(rows.sound(), came - unchanged, far);
        strain.advice().ifPresent(words -> LOG.warn("It is time to fit anew, without --update: {}", words));
        Drift drift = readAgain.drift(current.manifest().id());
        return new Made(
                rows,
                came,
                cards(rows),
                current.prototypes(),
                origin(rows, survey),
                Optional.of(drift),
                more(rows.count() - came, strain, drift));
    }

    private Map<String, Object> more(int kept, FitShape.Strain strain, Drift drift) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("added", waiting.size());
        facts.put("changed", changed);
        facts.put("unchanged", unchanged);
        facts.put("kept", kept);
        facts.putAll(strain.facts());
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("update", facts);
        more.put("drift", drift.facts());
        return more;
    }

    /** Two songs may turn out to be one by a number that only now is known; so all are seen before any is written. */
    private void read(Dataset<Row> tracks) {
        for (Iterator<Row> rows = tracks.toLocalIterator(); rows.hasNext(); ) {
            CheckedRow row = new CheckedRow(rows.next());
            Track track = row.track();
            waiting.put(track.id(), new Read(track, row.own()));
            see(track);
        }
        current.forEach(track -> see(track.track()));
    }

    private void see(Track track) {
        songs.see(
                SongKey.of(track.id(), track.artist(), track.title()),
                track.details().isrc());
    }

    private void add(CatalogRow old, TrackRows rows) {
        Read read = waiting.remove(old.track().track().id());
        if (read == null) {
            add(rows.keep(old));
            return;
        }
        Track merged = TrackMerge.over(old.track().track(), read.track());
        boolean own = old.track().own() || read.own();
        boolean same = merged.equals(old.track().track()) && own == old.track().own();
        unchanged += same ? 1 : 0;
        changed += same ? 0 : 1;
        CatalogRow now = same ? rows.keep(old) : placed(new Read(merged, own), rows);
        readAgain.see(old.track(), now.track());
        add(now);
    }

    private CatalogRow placed(Read read, TrackRows rows) {
        CatalogRow row = rows.place(read.track(), read.own());
        far += row.reason().clusterDistance() > fit.far() ? 1 : 0;
        return row;
    }

    private void add(CatalogRow row) {
        CatalogWriter writer = run.writer();
        writer.addTracks(List.of(row).iterator());
    }

    private List<ClusterCard> cards(TrackRows rows) {
        return current.clusters().stream()
                .map(card -> new ClusterCard(
                        card.id(),
                        card.mood(),
                        card.name(),
                        card.why(),
                        rows.size(card.id()),
                        rows.centroid(card.id()),
                        card.silhouette(),
                        card.distances()))
                .toList();
    }

    private CatalogOrigin origin(TrackRows rows, Survey survey) {
        long rowsRead = origin.rows() + survey.rows();
        long rejected = current.manifest().rejected().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                + survey.rows()
                - survey.good();
        return Origin.updated(origin, run, rowsRead, rowsRead - rejected - rows.count());
    }
}
