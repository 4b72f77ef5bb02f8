package moodring.recommend.sequence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.recommend.sequence.song.Scale;

/**
 * Where a trained model comes from; stands beside it as {@code model.json}.
 *
 * @param format of this file
 * @param created time in UTC
 * @param seed of everything that was random
 * @param tracks the file with the features
 * @param playlists the file learned from
 * @param recipe of the LSTM
 * @param scores measured while learning, on playlists that were held out
 * @param versions of what trained it
 * @param scale that songs are standardised with
 * @param spreads for each feature the variance of what the LSTM misses
 * @param learnedFrom short fingerprints of the playlists' ids, so that nobody measures with what it learned from
 * @param rankerUnits hidden units of the two rankers
 * @param files SHA-256 of each file
 */
@JsonPropertyOrder({"format", "created", "seed", "tracks", "playlists", "recipe", "scores", "versions"})
public record ModelOrigin(
        int format,
        String created,
        long seed,
        DataFile tracks,
        DataFile playlists,
        LstmRecipe recipe,
        Scores scores,
        Map<String, String> versions,
        Scale scale,
        List<Double> spreads,
        List<String> learnedFrom,
        int rankerUnits,
        Map<String, String> files) {

    public ModelOrigin {
        versions = Map.copyOf(versions);
        spreads = List.copyOf(spreads);
        learnedFrom = List.copyOf(learnedFrom);
        files = Map.copyOf(files);
    }

    /** Whether it learned from one of these playlists. */
    public boolean learnedFromAnyOf(Set<String> playlistIds) {
        return !Collections.disjoint(learnedFrom, Fingerprints.ofNames(playlistIds));
    }

    /**
     * A file learned from.
     *
     * @param name without its folder
     * @param counts what was in it
     */
    public record DataFile(String name, String sha256, Map<String, Integer> counts) {
        public DataFile {
            counts = Map.copyOf(counts);
        }
    }

    /**
     * What a training reached.
     *
     * @param memberErrors mean squared error of each LSTM on the part of the playlists that stopped it
     * @param memberEpochs after how many epochs each was best
     */
    public record Scores(List<Double> memberErrors, List<Integer> memberEpochs) {
        public Scores {
            memberErrors = List.copyOf(memberErrors);
            memberEpochs = List.copyOf(memberEpochs);
        }
    }
}
