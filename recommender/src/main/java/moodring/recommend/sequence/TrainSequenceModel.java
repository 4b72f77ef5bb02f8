package moodring.recommend.sequence;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import moodring.recommend.sequence.ModelOrigin.DataFile;
import moodring.recommend.sequence.ModelOrigin.Scores;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.recommend.sequence.lstm.LstmTraining;
import moodring.recommend.sequence.lstm.LstmTraining.Trained;
import moodring.recommend.sequence.network.NetworkFile;
import moodring.recommend.sequence.rank.Ranker;
import moodring.recommend.sequence.rank.RankerTraining;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.PlaylistsFile;
import moodring.recommend.sequence.song.Songbook;
import moodring.recommend.sequence.song.SongbookFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains a model from playlists and the features of their tracks: the LSTM first, then the rankers. */
public final class TrainSequenceModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrainSequenceModel.class);

    private final Settings settings;
    private final Songbook songbook;
    private final Playlists playlists;

    private TrainSequenceModel(Settings settings, Songbook songbook, Playlists playlists) {
        this.settings = settings;
        this.songbook = songbook;
        this.playlists = playlists;
    }

    /**
     * What to do.
     *
     * @param playlists file with playlists in order
     * @param tracks file with the features
     * @param out folder for the model; an older model there is replaced
     * @param seed of everything that is random
     */
    public record Settings(Path playlists, Path tracks, Path out, long seed, LstmRecipe recipe) {}

    /**
     * One seed gives one model, on any number of processors.
     *
     * @return the model as it was written
     * @throws moodring.recommend.RecommendException with a sentence about a file or folder that cannot be used
     */
    public static SequenceModel run(Settings settings) {
        ModelWriter writer = new ModelWriter(settings.out());
        Songbook songbook = SongbookFile.read(settings.tracks(), Optional.empty());
        Playlists playlists = PlaylistsFile.read(settings.playlists(), songbook);
        LOG.info(
                "{} playlists with {} songs to predict; left out: {} entries without features, {} short playlists",
                playlists.all().size(),
                playlists.steps(),
                playlists.tracksLeftOut(),
                playlists.playlistsLeftOut());
        return new TrainSequenceModel(settings, songbook, playlists).train(writer);
    }

    private SequenceModel train(ModelWriter writer) {
        Trained trained = new LstmTraining(settings.recipe(), settings.seed()).train(playlists);
        Ranker ranker = new RankerTraining(songbook, settings.seed()).train(playlists, trained);
        return writer.write(ranker, files -> origin(trained, ranker, files));
    }

    private ModelOrigin origin(Trained trained, Ranker ranker, Map<String, String> files) {
        return new ModelOrigin(
                ModelFolder.FORMAT,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                settings.seed(),
                dataFile(settings.tracks(), Map.of("songs", songbook.songs().size())),
                dataFile(
                        settings.playlists(),
                        Map.of("playlists", playlists.all().size(), "predictions", playlists.steps())),
                settings.recipe(),
                new Scores(trained.errors(), trained.epochs()),
                Map.of("java", Runtime.version().toString(), "deeplearning4j", NetworkFile.dl4jVersion()),
                songbook.scale(),
                ranker.lstm().spreads(),
                Fingerprints.ofNames(playlists.ids()),
                ranker.alone().hidden(),
                files);
    }

    private static DataFile dataFile(Path file, Map<String, Integer> counts) {
        return new DataFile(file.getFileName().toString(), Fingerprints.of(file), counts);
    }
}
