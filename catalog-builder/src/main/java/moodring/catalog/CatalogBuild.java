package moodring.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodring.catalog.clean.Intake;
import moodring.catalog.clean.Survey;
import moodring.catalog.label.PlaceTracks;
import moodring.catalog.source.TrackFile;
import moodring.catalog.source.TrackSource;
import moodring.db.CatalogOrigin;
import moodring.db.CatalogVersion;
import moodring.db.CatalogWriter;
import moodring.db.Catalogs;
import moodring.track.Feature;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One build: read, clean, cluster, label, publish. */
public final class CatalogBuild {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogBuild.class);

    private final CatalogSettings settings;
    private final Catalogs catalogs;

    public CatalogBuild(CatalogSettings settings, Catalogs catalogs) {
        this.settings = settings;
        this.catalogs = catalogs;
    }

    /**
     * Publishes a new version, unless it is a dry run.
     *
     * @throws moodring.db.CatalogException if the input is not fit for a catalog, somebody else is building, or the
     *     disk is full; the published catalog is as before
     */
    public BuildSummary run(TrackSource source) {
        try (CatalogWriter writer = catalogs.begin();
                StepClock clock = new StepClock()) {
            List<Path> paths = clock.measure("fetch", source::bring);
            SparkSession spark =
                    clock.measure("start", () -> SparkStart.session(settings.master(), settings.scratch()));
            Intake intake = new Intake(spark, settings.scratch());
            List<TrackFile> files = clock.measure(
                    "recognise", () -> paths.stream().map(intake::recognise).toList());
            return build(new Run(source, writer, clock, spark, intake, files));
        }
    }

    private record Run(
            TrackSource source,
            CatalogWriter writer,
            StepClock clock,
            SparkSession spark,
            Intake intake,
            List<TrackFile> files) {}

    private BuildSummary build(Run run) {
        Set<Feature> features = Intake.features(run.files());
        Dataset<Row> checked = run.intake().checked(run.files(), features).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            return build(run, checked, features);
        } finally {
            checked.unpersist();
        }
    }

    private BuildSummary build(Run run, Dataset<Row> checked, Set<Feature> features) {
        StepClock clock = run.clock();
        Survey survey = clock.measure("read", () -> Survey.of(checked));
        LOG.info("read {} rows, rejected {}", survey.rows(), survey.rejected());
        Guards.requireFewRejected(survey, run.source().mayLackFeatures());
        Dataset<Row> tracks = run.intake().tracks(checked, run.files());
        Grouping grouping = clock.measure("cluster", () -> new Grouping(run.spark(), tracks, features, settings));
        Before before = Before.of(catalogs, run.source().madeUp());
        TrackRows rows = new TrackRows(
                new PlaceTracks(grouping.model()),
                grouping.model().clusters().size(),
                clock.measure("compare", before::earlier));
        clock.detail(() -> ": " + run.writer().tracks() + " tracks");
        clock.measure("store", () -> {
            run.writer().addTracks(rows.of(tracks));
            run.writer().addRejectedRows(run.intake().rejected(checked, survey, run.files()));
            return null;
        });
        return publish(run, survey, grouping, rows, before);
    }

    private BuildSummary publish(Run run, Survey survey, Grouping grouping, TrackRows rows, Before before) {
        double silhouette =
                run.clock().measure("measure", () -> grouping.silhouette().mean());
        ClusterCards cards = new ClusterCards(grouping, rows);
        run.writer().addClusters(cards.cards());
        run.writer().addPrototypes(grouping.space().described());
        long repeated = survey.good() - rows.count();
        CatalogOrigin origin = new Origin(settings, run.source(), run.files())
                .of(survey.rows(), repeated, grouping.model(), silhouette);
        BuildSummary summary = new BuildSummary(
                null,
                run.source().name(),
                survey.rows(),
                rows.count(),
                repeated,
                survey.rejected(),
                rows.moodsByWord(),
                grouping.model().clusters().size(),
                silhouette,
                run.clock().seconds(),
                false,
                rows.drift()
                        .<Map<String, Object>>map(drift -> Map.of("drift", drift.facts()))
                        .orElse(Map.of()));
        List<String> reasons = Guards.reasonsAgainst(rows.proposal(), before.tracks(), settings.allowShrink());
        if (!reasons.isEmpty()) {
            return new RefusedBuilds(settings.refused()).keep(summary, reasons);
        }
        if (settings.dryRun()) {
            return summary;
        }
        CatalogVersion version =
                run.clock().measure("publish", () -> run.writer().publish(origin));
        return summary.published(version.id(), run.clock().seconds());
    }
}
