package moodring.recommend.sequence.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;
import moodring.recommend.sequence.ModelFolder;
import moodring.recommend.sequence.SequenceModel;
import moodring.recommend.sequence.lstm.Lstm;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.recommend.sequence.lstm.LstmTraining;
import moodring.recommend.sequence.lstm.LstmTraining.Trained;
import moodring.recommend.sequence.rank.Ranker;
import moodring.recommend.sequence.rank.RankerTraining;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.PlaylistsFile;
import moodring.recommend.sequence.song.Songbook;
import moodring.recommend.sequence.song.SongbookFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures how well the next song of a playlist is predicted, on playlists that nothing was learned from: in five folds, or
 * with everything learned from another file.
 */
public final class EvaluateSequence {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluateSequence.class);
    private static final int FOLDS = 5;

    private final Settings settings;
    private final long start = System.nanoTime();

    private EvaluateSequence(Settings settings) {
        this.settings = settings;
    }

    /**
     * What to measure.
     *
     * @param playlists that are predicted
     * @param tracks features of their songs; all of them are candidates
     * @param fit playlists to learn from; empty: five folds within the other file
     * @param model folder of the trained model, used with {@code fit} where it did not learn from the playlists measured
     * @param seed of folds, of candidates, and of what is trained here
     * @param fullSteps for how many predictions of each playlist all songs are candidates
     * @param withoutLstmToo whether to measure also what the ranker is without the LSTM; trains another ranker
     * @param recipe of what is trained here
     */
    public record Settings(
            Path playlists,
            Path tracks,
            Optional<Path> fit,
            Path model,
            long seed,
            int fullSteps,
            boolean withoutLstmToo,
            LstmRecipe recipe) {
        public Settings {
            if (fullSteps < 0) {
                throw new IllegalArgumentException("the number of full steps must be 0 or more, but was " + fullSteps);
            }
        }
    }

    /** @throws RecommendException with a sentence about a file that cannot be used */
    public static SequenceReport run(Settings settings) {
        EvaluateSequence evaluation = new EvaluateSequence(settings);
        return settings.fit().isPresent()
                ? evaluation.learnedFrom(settings.fit().get())
                : evaluation.inFolds();
    }

    private SequenceReport inFolds() {
        Songbook songbook = SongbookFile.read(settings.tracks(), Optional.empty());
        Playlists playlists = PlaylistsFile.read(settings.playlists(), songbook);
        if (playlists.all().size() < FOLDS) {
            throw new RecommendException(
                    Kind.BAD_DATA,
                    settings.playlists() + " has " + playlists.all().size() + " playlists, too few for " + FOLDS
                            + " folds: name another file to learn from with --fit.");
        }
        List<Marks> marks = new ArrayList<>();
        for (List<Integer> fold : playlists.dealt(FOLDS, settings.seed())) {
            List<Playlist> measured = fold.stream().map(playlists.all()::get).toList();
            Playlists fit =
                    playlists.without(measured.stream().map(Playlist::id).collect(Collectors.toSet()));
            marks.addAll(contest(songbook, fit, Optional.empty()).measure(measured));
            LOG.info(
                    "{} of {} playlists measured", marks.size(), playlists.all().size());
        }
        return report(playlists, marks, "trained in each of " + FOLDS + " folds");
    }

    private SequenceReport learnedFrom(Path fitFile) {
        ModelFolder folder = new ModelFolder(settings.model());
        Optional<SequenceModel> model = folder.exists() ? Optional.of(folder.read()) : Optional.empty();
        Songbook songbook = SongbookFile.read(
                settings.tracks(), model.map(trained -> trained.origin().scale()));
        Playlists playlists = PlaylistsFile.read(settings.playlists(), songbook);
        Set<String> measured = playlists.ids();
        Playlists fit = PlaylistsFile.read(fitFile, songbook).without(measured);
        Optional<SequenceModel> fair = model.filter(trained -> !trained.origin().learnedFromAnyOf(measured));
        if (fair.isEmpty()) {
            LOG.info("No model that did not learn from {}: one is trained from {}.", settings.playlists(), fitFile);
        }
        List<Marks> marks =
                contest(songbook, fit, fair.map(SequenceModel::ranker)).measure(playlists.all());
        return report(playlists, marks, fair.isPresent() ? "the trained model" : "trained from the --fit file");
    }

    private Contest contest(Songbook songbook, Playlists fit, Optional<Ranker> trained) {
        Ranker ranker = trained.orElseGet(() -> new RankerTraining(songbook, settings.seed())
                .train(fit, new LstmTraining(settings.recipe(), settings.seed()).train(fit)));
        Optional<Ranker> withoutLstm =
                settings.withoutLstmToo() ? Optional.of(withoutLstm(songbook, fit)) : Optional.empty();
        Contest.Rules rules = new Contest.Rules(settings.seed(), settings.fullSteps());
        return new Contest(songbook, fit, ranker, withoutLstm, rules);
    }

    /** The same ranker with the mean so far in the place of what the LSTM expects. */
    private Ranker withoutLstm(Songbook songbook, Playlists fit) {
        List<Integer> theOnlyMember = Collections.nCopies(fit.all().size(), 0);
        Trained nothing = new Trained(Lstm.untrained(LstmRecipe.DEFAULT), theOnlyMember, List.of(), List.of());
        return new RankerTraining(songbook, settings.seed()).train(fit, nothing);
    }

    private SequenceReport report(Playlists playlists, List<Marks> marks, String lstm) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new SequenceReport(playlists, new Bootstrap(marks, settings.seed()), settings, lstm, seconds);
    }
}
