package moodring.recommend.sequence.lstm;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import moodring.recommend.sequence.lstm.LstmLearner.Best;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.Song;

/**
 * Trains the members of an LSTM. Each learns from all parts of the playlists but one and stops early by that one, so that
 * every playlist has a member that never learned from it.
 */
public final class LstmTraining {
    /** Of a feature that never varies. */
    private static final double LEAST_SPREAD = 1e-3;

    private final LstmRecipe recipe;
    private final long seed;

    public LstmTraining(LstmRecipe recipe, long seed) {
        this.recipe = recipe;
        this.seed = seed;
    }

    /**
     * What came out.
     *
     * @param lstm all members
     * @param memberFor for each playlist the member that never learned from it
     * @param errors mean squared error of each member on its validation part
     * @param epochs after which each member was best
     */
    public record Trained(Lstm lstm, List<Integer> memberFor, List<Double> errors, List<Integer> epochs) {
        public Trained {
            memberFor = List.copyOf(memberFor);
            errors = List.copyOf(errors);
            epochs = List.copyOf(epochs);
        }
    }

    /** One seed gives one result, on any number of processors. */
    public Trained train(Playlists playlists) {
        List<List<Integer>> parts = playlists.dealt(recipe.members(), seed);
        List<Best> best = IntStream.range(0, parts.size())
                .parallel()
                .mapToObj(part -> member(playlists.all(), new HashSet<>(parts.get(part)), seed + part))
                .toList();
        List<Integer> memberFor = IntStream.range(0, playlists.all().size())
                .mapToObj(place -> partOf(place, parts))
                .toList();
        List<float[]> members = best.stream().map(Best::weights).toList();
        Lstm unmeasured = new Lstm(recipe, members, Lstm.evenSpreads());
        return new Trained(
                new Lstm(recipe, members, spreads(unmeasured, memberFor, playlists.all())),
                memberFor,
                best.stream().map(Best::error).toList(),
                best.stream().map(Best::epoch).toList());
    }

    private static int partOf(int place, List<List<Integer>> parts) {
        return IntStream.range(0, parts.size())
                .filter(part -> parts.get(part).contains(place))
                .findFirst()
                .orElseThrow();
    }

    /** Measured with the member that never learned from the playlist. */
    private static List<Double> spreads(Lstm lstm, List<Integer> memberFor, List<Playlist> playlists) {
        double[] squares = new double[Song.FEATURES];
        int predictions = 0;
        for (int place = 0; place < memberFor.size(); place++) {
            NextSound next = lstm.member(memberFor.get(place)).listen();
            for (Song song : playlists.get(place).songs()) {
                if (next.heard().count() >= Playlists.LEAST_SONGS - 1) {
                    float[] expected = next.expected();
                    for (int f = 0; f < squares.length; f++) {
                        squares[f] += (song.sound(f) - expected[f]) * (song.sound(f) - expected[f]);
                    }
                    predictions++;
                }
                next.hear(song);
            }
        }
        int count = predictions;
        return DoubleStream.of(squares)
                .mapToObj(square -> Math.max(LEAST_SPREAD, square / count))
                .toList();
    }

    private Best member(List<Playlist> all, Set<Integer> validation, long memberSeed) {
        return new LstmLearner(recipe, songs(all, validation, false), memberSeed).learn(songs(all, validation, true));
    }

    private static List<List<Song>> songs(List<Playlist> all, Set<Integer> places, boolean among) {
        return IntStream.range(0, all.size())
                .filter(place -> places.contains(place) == among)
                .mapToObj(place -> all.get(place).songs())
                .toList();
    }
}
