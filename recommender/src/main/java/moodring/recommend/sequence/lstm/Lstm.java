package moodring.recommend.sequence.lstm;

import java.util.Collections;
import java.util.List;
import moodring.recommend.sequence.song.Song;

/**
 * Trained LSTMs whose predictions are averaged. Immutable, safe for several threads.
 *
 * @param recipe that all of them follow
 * @param members weights of each in DL4J's flat order
 * @param spreads for each feature the variance of what it misses on playlists that it did not learn from
 */
public record Lstm(LstmRecipe recipe, List<float[]> members, List<Double> spreads) {
    public Lstm {
        members = List.copyOf(members);
        spreads = List.copyOf(spreads);
        boolean positive = spreads.stream().allMatch(spread -> spread > 0); // NaN fails too
        if (members.isEmpty() || spreads.size() != Song.FEATURES || !positive) {
            throw new IllegalArgumentException("an LSTM needs a member, and a spread above 0 for each feature, but had "
                    + members.size() + " and " + spreads);
        }
    }

    /** An LSTM that has learned nothing: with a residual recipe it expects the mean so far. */
    public static Lstm untrained(LstmRecipe recipe) {
        return new Lstm(recipe, List.of(new float[recipe.shape().parameters()]), evenSpreads());
    }

    static List<Double> evenSpreads() {
        return Collections.nCopies(Song.FEATURES, 1.0);
    }

    /** One member alone. */
    public Lstm member(int index) {
        return new Lstm(recipe, List.of(members.get(index)), spreads);
    }

    /** Begins to hear a playlist. */
    public NextSound listen() {
        return new NextSound(
                recipe,
                members.stream()
                        .map(flat -> LstmWeights.of(recipe.shape(), flat))
                        .toList());
    }

    /** The mean squared error over the nine features, of all predictions from the sixth song on. */
    static double error(LstmRecipe recipe, float[] flat, List<List<Song>> playlists) {
        LstmWeights weights = LstmWeights.of(recipe.shape(), flat);
        double sum = 0;
        double counts = 0;
        for (List<Song> songs : playlists) {
            Lesson exam = Lesson.exam(songs, recipe);
            LstmState state = new LstmState(weights);
            for (int step = 0; step < exam.inputs.length; step++) {
                state = state.after(exam.inputs[step]);
                sum += exam.counts[step] * meanSquare(state.output(state.answer), exam.targets[step]);
            }
            counts += exam.countsInAll;
        }
        return sum / counts;
    }

    private static double meanSquare(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum / one.length;
    }
}
