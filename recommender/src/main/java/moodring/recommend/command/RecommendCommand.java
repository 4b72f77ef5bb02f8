package moodring.recommend.command;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import moodring.db.Catalogs;
import moodring.recommend.CurrentCatalog;
import moodring.recommend.Queue;
import moodring.recommend.Recommender;
import moodring.recommend.Request;
import moodring.recommend.export.QueueCsv;
import moodring.recommend.export.QueueJson;
import moodring.recommend.export.QueueJspf;
import moodring.recommend.export.QueueM3u;
import moodring.recommend.export.QueueTable;
import moodring.recommend.export.QueueText;
import moodring.recommend.export.QueueXspf;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.policy.Feeling;
import moodring.settings.Places;
import moodring.track.Mood;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recommend}: songs for a mood. */
@Command(
        name = "recommend",
        description = "Songs for a mood.",
        footer = {
            "",
            "Examples:",
            "  ./moodring recommend --mood chill",
            "  ./moodring recommend --from sad --to cheerful --count 8 --format json",
            ""
        })
public final class RecommendCommand implements Callable<Integer> {
    /** How the songs are written down. */
    enum Format {
        TABLE,
        JSON,
        CSV,
        M3U,
        JSPF,
        XSPF;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Places places;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--mood",
            paramLabel = "MOOD",
            converter = MoodOption.class,
            completionCandidates = MoodOption.class,
            description = "your mood: ${COMPLETION-CANDIDATES}")
    private Mood mood;

    @Mixin
    private WayOptions way;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "" + Request.DEFAULT_COUNT,
            description = "how many songs (default: ${DEFAULT-VALUE})")
    private int count;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed gives the same songs again")
    private Long seed;

    @Mixin
    private WishOptions wishes;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Format format;

    public RecommendCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        Request request = request(feeling());
        try (CurrentCatalog catalog = new CurrentCatalog(new Catalogs(places.catalogs()))) {
            Recommender recommender = new Recommender(catalog, BridgeFile.read(places.config()), Optional.empty());
            Queue queue = recommender.recommend(request);
            spec.commandLine().getOut().println(text().of(queue));
        }
        return 0;
    }

    private Feeling feeling() {
        Mood start = way.from().orElse(mood);
        if (start == null) {
            throw new ParameterException(spec.commandLine(), "Which mood? Say it with --mood MOOD.");
        }
        return new Feeling.Chosen(start);
    }

    private Request request(Feeling feeling) {
        try {
            long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
            return Request.of(feeling, chosen).going(way.way()).songs(count).wishing(wishes.wishes());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private QueueText text() {
        return switch (format) {
            case TABLE -> new QueueTable(Ansi.AUTO);
            case JSON -> new QueueJson();
            case CSV -> new QueueCsv();
            case M3U -> new QueueM3u();
            case JSPF -> new QueueJspf();
            case XSPF -> new QueueXspf();
        };
    }
}
