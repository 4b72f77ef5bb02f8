package moodring.recommend.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import moodring.db.Catalog;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;
import moodring.recommend.measure.Ground.Known;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sequence.NextTrackModel;
import moodring.recommend.sequence.WhatComesNext;
import moodring.track.Mood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures how good the queues are that a catalog gives. One seed gives one report. */
public final class MeasureQueues {
    private static final Logger LOG = LoggerFactory.getLogger(MeasureQueues.class);

    private final Settings settings;
    private final Catalog catalog;
    private final long start = System.nanoTime();

    private MeasureQueues(Settings settings, Catalog catalog) {
        this.settings = settings;
        this.catalog = catalog;
    }

    /**
     * What to measure with.
     *
     * @param labels tracks that people gave a mood, for the precision
     * @param playlists what real people play after what, for novelty and for the sequence model; needs {@code tracks}
     * @param tracks features of the playlists' tracks, to train a sequence model where the shipped one learned from them
     * @param model folder of the sequence model
     * @param bridge where the moods lie
     * @param seeds how often each wish is asked, from 1 on
     * @param seed of everything random
     */
    public record Settings(
            Optional<Path> labels,
            Optional<Path> playlists,
            Optional<Path> tracks,
            Path model,
            MoodBridge bridge,
            int seeds,
            long seed) {
        public Settings {
            if (seeds < 1) {
                throw new IllegalArgumentException("each wish must be asked at least once, but was " + seeds);
            }
            if (playlists.isPresent() != tracks.isPresent()) {
                throw new IllegalArgumentException("--playlists and --tracks belong together; name both or none");
            }
        }
    }

    /**
     * @param catalog stays with the caller
     * @throws RecommendException with a sentence about a file that cannot be used
     */
    public static QueueReport run(Settings settings, Catalog catalog) {
        return new MeasureQueues(settings, catalog).report();
    }

    private QueueReport report() {
        Ground ground = Ground.of(catalog, known(), settings.bridge(), sequence());
        if (settings.labels().isPresent() && ground.labels().isEmpty()) {
            throw new RecommendException(
                    Kind.BAD_DATA,
                    "None of the tracks in " + settings.labels().get()
                            + " is in the catalog: build it from a file that has"
                            + " them (./moodring catalog build).");
        }
        Resampling resampling = new Resampling(settings.seed());
        QueueSections queues = new QueueSections(ground, resampling);
        List<Section> sections = new ArrayList<>();
        sections.add(said(queues.against()));
        sections.add(said(queues.withoutRankers()));
        sections.add(said(queues.withoutRules()));
        sections.add(said(new Week(ground, resampling).section()));
        sections.add(said(new LearningCurve(ground, resampling).section()));
        if (ground.sequence().isPresent()) {
            sections.add(said(new SequenceGain(ground, resampling).section(heldOut(), catalog)));
        }
        return new QueueReport(
                sections,
                catalog.manifest(),
                settings.seed(),
                ground.labels().size(),
                (System.nanoTime() - start) / 1e9);
    }

    private Known known() {
        Map<String, Mood> labels = settings.labels().map(Labels::read).orElse(Map.of());
        Novelty novelty = settings.playlists()
                .map(file -> Novelty.inPlaylists(PlaylistIds.read(file)))
                .orElseGet(Novelty::byPopularity);
        List<Long> seeds = LongStream.range(0, settings.seeds())
                .map(number -> settings.seed() * 10_000 + number)
                .boxed()
                .toList();
        return new Known(labels, novelty, seeds);
    }

    private Optional<QueueRanker> sequence() {
        return NextTrackModel.firstIn(List.of(settings.model())).map(WhatComesNext::new);
    }

    private Optional<HeldOut> heldOut() {
        return settings.playlists()
                .map(file -> HeldOut.of(file, settings.tracks().orElseThrow(), settings.model(), settings.seed()));
    }

    private Section said(Section section) {
        LOG.info("{} measured, {} s since the start", section.key(), Math.round((System.nanoTime() - start) / 1e9));
        return section;
    }
}
