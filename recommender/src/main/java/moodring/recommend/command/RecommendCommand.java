package moodring.recommend.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import moodring.db.Catalogs;
import moodring.db.ListenerStore;
import moodring.recommend.CurrentCatalog;
import moodring.recommend.PlayedToday;
import moodring.recommend.Queue;
import moodring.recommend.Recommender;
import moodring.recommend.Request;
import moodring.recommend.Wishes;
import moodring.recommend.listen.Calibration;
import moodring.recommend.listen.OwnNeutral;
import moodring.recommend.listen.OwnNeutralFile;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.policy.Feeling;
import moodring.recommend.sample.QueueRanker;
import moodring.settings.Places;
import moodring.track.Mood;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code recommend}: songs for a face or a mood. */
@Command(
        name = "recommend",
        description = "Songs for a face or a mood.",
        footer = {
            "",
            "Examples:",
            "  ./moodring recommend --mood chill",
            "  ./moodring recommend --webcam 0 --goal lift",
            "  ./moodring recommend --from sad --to cheerful --count 8 --format json",
            "  ./moodring recommend --mood romantic --count 30 --to-spotify \"Moodring: romantic\" --play",
            ""
        },
        subcommands = EvaluateRecommendCommand.class)
public final class RecommendCommand implements Callable<Integer> {
    private final Places places;

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private FeelingOptions from = new FeelingOptions();

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

    @Option(names = "--watch", description = "go on until Ctrl-C, with new songs when the mood changes")
    private boolean watch;

    @Option(
            names = "--calibrate",
            description = "first look at your resting face for 30 seconds, and keep seven numbers of how it is read")
    private boolean calibrate;

    @Mixin
    private ModelOption model;

    @Mixin
    private OutputOptions output;

    @Mixin
    private DeliveryOptions delivery;

    public RecommendCommand(Places places) {
        this.places = places;
    }

    @Override
    public Integer call() {
        requireAFeeling();
        delivery.requireLogin(places);
        Request form = form();
        try (CurrentCatalog catalog = new CurrentCatalog(new Catalogs(places.catalogs()))) {
            catalog.get(); // so that a missing catalog is said before somebody smiles into a camera for nothing
            Recommender recommender = new Recommender(catalog, BridgeFile.read(places.config()), sequence(form))
                    .remembering(new ListenerStore(places.listener()));
            if (calibrate) {
                learnOwnNeutral();
            }
            if (watch) {
                watch(recommender, form);
            } else {
                print(recommender.recommend(form.from(feeling(recommender))));
            }
        }
        return 0;
    }

    private Optional<QueueRanker> sequence(Request form) {
        return form.wishes().sequence() ? SequenceOptions.ranker(places) : Optional.empty();
    }

    private void requireAFeeling() {
        boolean none = from.webcam == null && from.image == null && from.video == null && from.mood == null;
        if (none && way.from().isEmpty()) {
            throw usage("Whose mood? Say one of --webcam N, --image FILE, --video FILE, --mood MOOD.");
        }
        if (watch && !from.isMoving()) {
            throw usage("There is nothing to watch: --watch goes with --webcam N or --video FILE.");
        }
        if (calibrate && !from.isMoving()) {
            throw usage("There is no face to look at: --calibrate goes with --webcam N or --video FILE.");
        }
    }

    private Feeling feeling(Recommender recommender) {
        Mood said = way.from().orElse(from.mood);
        if (said != null) {
            return new Feeling.Chosen(said);
        }
        FaceInput input = faceInput();
        Feeling.Seen seen = from.image != null
                ? input.image(from.image)
                : from.video != null ? input.clip(from.video) : input.webcam(from.webcam);
        return new Doubt(spec.commandLine(), recommender.bridge()).settled(seen);
    }

    private void watch(Recommender recommender, Request form) {
        PlayedToday played = new PlayedToday(Clock.systemUTC());
        faceInput().follow(from, new MoodChanges(recommender.bridge(), feeling -> {
            Queue queue = recommender.recommend(form.from(feeling).without(played.songKeys()));
            played.add(queue);
            print(queue);
        }));
    }

    private void learnOwnNeutral() {
        var err = spec.commandLine().getErr();
        err.println("Relax your face and look into the camera for " + Calibration.USUAL.toSeconds() + " seconds.");
        err.flush();
        // What is known so far does not count here, and may be damaged: calibrating is one of the two remedies for
        // that.
        OwnNeutral learned = faceInput(Optional.empty()).calibrated(from);
        Path file = OwnNeutralFile.write(places.config(), learned);
        err.println("Your resting face is kept as seven numbers in " + file + "; delete the file to forget it.");
        err.flush();
    }

    private FaceInput faceInput() {
        return faceInput(OwnNeutralFile.read(places.config()));
    }

    private FaceInput faceInput(Optional<OwnNeutral> neutral) {
        boolean watched =
                System.console() != null && !spec.commandLine().getParseResult().hasMatchedOption("--quiet");
        return new FaceInput(
                model.folder(places), neutral, new LiveLine(spec.commandLine().getErr(), watched));
    }

    private void print(Queue queue) {
        spec.commandLine().getOut().println(output.text().of(queue));
        spec.commandLine().getOut().flush();
        delivery.deliver(queue, places);
    }

    /** The request but for the feeling, checked before anything slow begins. */
    private Request form() {
        long chosen = seed == null ? ThreadLocalRandom.current().nextLong(1_000_000) : seed;
        Request plain = Request.of(way.from().orElse(Mood.CHILL), chosen).going(way.way());
        Wishes wished = WrongValueException.unless(spec, "--longest", wishes::wishes);
        return WrongValueException.unless(spec, "--count", () -> plain.songs(count))
                .wishing(wished);
    }

    private ParameterException usage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
