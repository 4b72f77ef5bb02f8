package moodring.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import moodring.catalog.clean.Intake;
import moodring.catalog.clean.Survey;
import moodring.catalog.source.TrackFile;
import moodring.catalog.source.TrackSource;
import moodring.db.Catalog;
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
            Intake intake = new Intake(spark, settings.scratch(), source.own());
            List<TrackFile> files = clock.measure(
                    "recognise", () -> paths.stream().map(intake::recognise).toList());
            return build(new Run(source, writer, clock, spark, intake, files));
        }
    }

    private BuildSummary build(Run run) {
        Set<Feature> features = Intake.features(run.files());
        if (!settings.update()) {
            Before before = Before.of(catalogs, run.source().madeUp());
            Guards.requireNoRealSongsLost(before.realTracksLost(), settings.allowShrink());
            return build(run, features, before.tracks(), (tracks, survey) -> new FitAnew(settings, run, before)
                    .make(tracks, survey, features));
        }
        try (Catalog current = catalogs.open()) {
            UpdateCurrent update = new UpdateCurrent(run, current);
            return build(run, update.needed(features), current.manifest().tracks(), update::make);
        }
    }

    /** How tracks become a catalog. */
    private interface Making {
        Made make(Dataset<Row> tracks, Survey survey);
    }

    private BuildSummary build(Run run, Set<Feature> needed, int tracksBefore, Making making) {
        Dataset<Row> checked = run.intake().checked(run.files(), needed).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            Survey survey = run.clock().measure("read", () -> Survey.of(checked));
            LOG.info("read {} rows, rejected {}", survey.rows(), survey.rejected());
            Guards.requireFewRejected(survey, run.source().mayLackFeatures());
            Made made = making.make(run.intake().tracks(checked, run.files()), survey);
            run.writer().addRejectedRows(run.intake().rejected(checked, survey, run.files()));
            return publish(run, survey, made, tracksBefore);
        } finally {
            checked.unpersist();
        }
    }

    private BuildSummary publish(Run run, Survey survey, Made made, int tracksBefore) {
        run.writer().addClusters(made.cards());
        run.writer().addPrototypes(made.prototypes());
        BuildSummary summary = summary(run, survey, made);
        List<String> reasons = Guards.reasonsAgainst(made.proposal(), tracksBefore, settings.allowShrink());
        if (!reasons.isEmpty()) {
            try (Catalog built = run.writer().preview(made.origin())) {
                return new RefusedBuilds(settings.refused()).keep(summary, reasons, built);
            }
        }
        if (settings.dryRun()) {
            return summary;
        }
        CatalogVersion version =
                run.clock().measure("publish", () -> run.writer().publish(made.origin()));
        return summary.published(version.id(), run.clock().seconds());
    }

    private static BuildSummary summary(Run run, Survey survey, Made made) {
        return new BuildSummary(
                null,
                run.source().name(),
                survey.rows(),
                made.rows().count(),
                made.repeated(survey),
                survey.rejected(),
                made.rows().moodsByWord(),
                made.cards().size(),
                made.origin().scores().getOrDefault("silhouette", 0.0),
                run.clock().seconds(),
                false,
                made.more());
    }
}
