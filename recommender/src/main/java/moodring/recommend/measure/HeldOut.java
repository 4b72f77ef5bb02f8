package moodring.recommend.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.recommend.sequence.ModelFolder;
import moodring.recommend.sequence.NextTrackModel;
import moodring.recommend.sequence.SequenceModel;
import moodring.recommend.sequence.lstm.LstmInput;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.recommend.sequence.lstm.LstmTraining;
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
 * Playlists, and a sequence model that did not learn from them.
 *
 * @param playlists track ids in playing order
 */
record HeldOut(NextTrackModel model, List<List<String>> playlists) {
    private static final Logger LOG = LoggerFactory.getLogger(HeldOut.class);
    private static final int PARTS = 5;

    /** The recipe that ships, with two members for five: a fifth of a point worse, and done in half the time. */
    private static final LstmRecipe BRIEF =
            new LstmRecipe(EnumSet.complementOf(EnumSet.of(LstmInput.RECENT)), true, true, 0.3, 32, 2, 30);

    /**
     * The model in the folder where that is fair; else one that is trained here from four fifths of the playlists, and the
     * last fifth.
     */
    static HeldOut of(Path playlistsFile, Path tracksFile, Path modelFolder, long seed) {
        Map<String, List<String>> ids = PlaylistIds.read(playlistsFile);
        ModelFolder folder = new ModelFolder(modelFolder);
        Optional<SequenceModel> fair = (folder.exists() ? Optional.of(folder.read()) : Optional.<SequenceModel>empty())
                .filter(model -> !model.origin().learnedFromAnyOf(ids.keySet()));
        return fair.map(model -> new HeldOut(new NextTrackModel(model), List.copyOf(ids.values())))
                .orElseGet(() -> trained(ids, playlistsFile, SongbookFile.read(tracksFile, Optional.empty()), seed));
    }

    private static HeldOut trained(Map<String, List<String>> ids, Path playlistsFile, Songbook songbook, long seed) {
        LOG.info("The sequence model learned from these playlists: one is trained from four fifths of them.");
        Playlists all = PlaylistsFile.read(playlistsFile, songbook);
        Set<String> measured = all.dealt(PARTS, seed).get(0).stream()
                .map(all.all()::get)
                .map(Playlist::id)
                .collect(Collectors.toSet());
        Playlists fit = all.without(measured);
        Ranker ranker = new RankerTraining(songbook, seed).train(fit, new LstmTraining(BRIEF, seed).train(fit));
        List<List<String>> rest = new ArrayList<>();
        measured.stream().sorted().forEach(id -> rest.add(ids.get(id)));
        return new HeldOut(new NextTrackModel(ranker, songbook.scale()), rest);
    }
}
