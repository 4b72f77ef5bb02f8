package moodring.catalog;

import java.util.List;
import moodring.catalog.clean.Intake;
import moodring.catalog.source.TrackFile;
import moodring.catalog.source.TrackSource;
import moodring.db.CatalogWriter;
import org.apache.spark.sql.SparkSession;

/** What the steps of one build share. */
record Run(
        TrackSource source,
        CatalogWriter writer,
        StepClock clock,
        SparkSession spark,
        Intake intake,
        List<TrackFile> files) {}
