package moodring.recommend.sequence.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import moodring.recommend.sequence.lstm.LstmTraining;
import moodring.recommend.sequence.lstm.NextSound;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.Songbook;
import moodring.recommend.sequence.song.TrigramFrequencies;

/**
 * Learns to weigh the clues. Nothing is learned from what a clue could not know later: each playlist is heard by the LSTM
 * that never learned from it, and its own company does not count.
 */
public final class RankerTraining {
    /** One part in so many is for validation. */
    private static final int PARTS = 6;

    private final Songbook songbook;
    private final TrigramFrequencies frequencies;
    private final long seed;

    public RankerTraining(Songbook songbook, long seed) {
        this.songbook = songbook;
        this.seed = seed;
        frequencies = TrigramFrequencies.of(songbook.songs());
    }

    /** @param trained on the same playlists */
    public Ranker train(Playlists playlists, LstmTraining.Trained trained) {
        List<List<Choice>> byPlaylist = choices(playlists, trained);
        Set<Integer> validationPlaces =
                new HashSet<>(playlists.dealt(PARTS, seed).get(0));
        List<Choice> choices = new ArrayList<>();
        List<Choice> validation = new ArrayList<>();
        for (int place = 0; place < byPlaylist.size(); place++) {
            (validationPlaces.contains(place) ? validation : choices).addAll(byPlaylist.get(place));
        }
        ClueScale scale = ClueScale.of(choices);
        scale.apply(choices);
        scale.apply(validation);
        return new Ranker(
                trained.lstm(),
                frequencies,
                perceptron(ClueBoard.ALONE, scale, choices, validation),
                perceptron(ClueBoard.WITH_COMPANY, scale, choices, validation));
    }

    private List<List<Choice>> choices(Playlists playlists, LstmTraining.Trained trained) {
        Company company = Company.of(songbook, playlists.all());
        return IntStream.range(0, playlists.all().size())
                .parallel()
                .mapToObj(place -> {
                    int member = trained.memberFor().get(place);
                    NextSound next = trained.lstm().member(member).listen();
                    ClueBoard board = ClueBoard.with(new CompanyClues(company, place), next, frequencies);
                    return new Choices(songbook, seed + place)
                            .of(playlists.all().get(place), board);
                })
                .toList();
    }

    private Perceptron perceptron(int clues, ClueScale scale, List<Choice> choices, List<Choice> validation) {
        float[] weights = new PerceptronTraining(clues, seed).train(choices, validation);
        int hidden = PerceptronTraining.hidden();
        return new Perceptron(clues, hidden, scale.unscaled(weights, clues, hidden));
    }
}
