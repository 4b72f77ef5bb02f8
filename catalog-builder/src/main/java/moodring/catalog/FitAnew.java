package moodring.catalog;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import moodring.catalog.clean.Intake;
import moodring.catalog.clean.SongKeys;
import moodring.catalog.clean.Survey;
import moodring.catalog.compare.Drift;
import moodring.catalog.compare.Earlier;
import moodring.db.CatalogOrigin;
import moodring.track.Feature;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes a catalog of the tracks at hand alone: clusters are fitted and named anew. */
final class FitAnew {

    private final CatalogSettings settings;
    private final Run run;
    private final Before before;

    FitAnew(CatalogSettings settings, Run run, Before before) {
        this.settings = settings;
        this.run = run;
        this.before = before;
    }

    /** @param features that all tracks have */
    Made make(Dataset<Row> tracks, Survey survey, Set<Feature> features) {
        StepClock clock = run.clock();
        Grouping grouping = clock.measure("cluster", () -> new Grouping(run.spark(), tracks, features, settings));
        Optional<Earlier> earlier = clock.measure("compare", before::earlier);
        SongKeys songs = clock.measure("store", () -> Intake.songKeys(tracks, run.files()));
        TrackRows rows = new TrackRows(grouping.model(), songs, earlier);
        clock.detail(() -> ": " + run.writer().tracks() + " tracks");
        clock.measure("store", () -> {
            run.writer().addTracks(rows.of(tracks));
            return null;
        });
        double silhouette = clock.measure("measure", () -> grouping.silhouette().mean());
        CatalogOrigin origin = new Origin(settings, run.source(), run.files(), rows.fit())
                .of(survey.rows(), survey.good() - rows.count(), grouping, silhouette);
        Optional<Drift> drift = rows.drift();
        return new Made(
                rows,
                rows.count(),
                new ClusterCards(grouping, rows).cards(),
                grouping.space().described(),
                origin,
                drift,
                drift.<Map<String, Object>>map(each -> Map.of("drift", each.facts()))
                        .orElse(Map.of()));
    }
}
