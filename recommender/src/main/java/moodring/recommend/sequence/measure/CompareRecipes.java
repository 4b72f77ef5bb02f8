package moodring.recommend.sequence.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import moodring.recommend.sequence.lstm.Lstm;
import moodring.recommend.sequence.lstm.LstmInput;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.recommend.sequence.lstm.LstmTraining;
import moodring.recommend.sequence.lstm.SoundGuess;
import moodring.recommend.sequence.measure.SimpleGuesses.MeanOfLastFive;
import moodring.recommend.sequence.measure.SimpleGuesses.MeanSoFar;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.PlaylistsFile;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.Songbook;
import moodring.recommend.sequence.song.SongbookFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recipes of the LSTM against each other: all learn from the same four fifths of the playlists and are measured on the
 * fifth that is left, each prediction by its squared error and by the rank of the true song among 999 others.
 */
public final class CompareRecipes {
    private static final Logger LOG = LoggerFactory.getLogger(CompareRecipes.class);
    private static final int PARTS = 5;
    private static final int OTHERS = 999;
    private static final int MEMBERS = 2;
    private static final Set<LstmInput> USUAL = LstmRecipe.DEFAULT.inputs();

    private final Songbook songbook;
    private final List<Playlist> measured;
    private final Playlists fit;
    private final long seed;
    private final int epochs;

    private CompareRecipes(Songbook songbook, Playlists playlists, long seed, int epochs) {
        this.songbook = songbook;
        this.seed = seed;
        this.epochs = epochs;
        measured = playlists.dealt(PARTS, seed).get(0).stream()
                .map(playlists.all()::get)
                .toList();
        fit = playlists.without(measured.stream().map(Playlist::id).collect(Collectors.toSet()));
    }

    /** What a way to guess reached, with 95 % bootstrap intervals by playlist. */
    public record Result(Interval mse, Interval hitRate10, Interval mrr) {}

    /**
     * @param epochs at most, so that a comparison ends in minutes
     * @return by the name of the recipe, the simple guesses first
     */
    public static Map<String, Result> run(Path playlists, Path tracks, long seed, int epochs) {
        Songbook songbook = SongbookFile.read(tracks, Optional.empty());
        return new CompareRecipes(songbook, PlaylistsFile.read(playlists, songbook), seed, epochs).results();
    }

    private Map<String, Result> results() {
        Map<String, Result> results = new LinkedHashMap<>();
        Ridge ridge = Ridge.learn(fit.all());
        results.put("mean so far", measure(() -> new NearestSound(new MeanSoFar())));
        results.put("mean of the last five", measure(() -> new NearestSound(new MeanOfLastFive())));
        results.put("ridge", measure(() -> new NearestSound(ridge.follow())));
        recipes().forEach((name, recipe) -> {
            Lstm lstm = new LstmTraining(recipe, seed).train(fit).lstm();
            results.put(name, measure(() -> LikelySound.of(lstm)));
            LOG.info("{}: {}", name, results.get(name));
            if (results.size() == 4) { // the usual recipe
                for (double share : new double[] {0.25, 0.5, 0.75}) {
                    results.put(
                            "blend: %.0f %% of that, mean so far".formatted(100 * share),
                            measure(() -> new NearestSound(new Blend(lstm.listen(), new MeanSoFar(), share))));
                }
            }
        });
        return results;
    }

    private Map<String, LstmRecipe> recipes() {
        Map<String, LstmRecipe> recipes = new LinkedHashMap<>();
        recipes.put("usual (residual, augmented)", recipe(USUAL, true, true, 0.3, 32, 0));
        recipes.put("the sound itself, no residual", recipe(USUAL, false, true, 0.3, 32, 0));
        recipes.put("whole playlists, no augmentation", recipe(USUAL, true, false, 0, 32, 0));
        recipes.put("nothing shuffled", recipe(USUAL, true, true, 0, 32, 0));
        recipes.put("two thirds shuffled", recipe(USUAL, true, true, 0.67, 32, 0));
        recipes.put("the song's sound alone", recipe(EnumSet.of(LstmInput.SOUND), true, true, 0.3, 32, 0));
        recipes.put("with recent songs too", recipe(EnumSet.allOf(LstmInput.class), true, true, 0.3, 32, 0));
        Set<LstmInput> nameless = EnumSet.copyOf(USUAL);
        nameless.removeAll(Set.of(LstmInput.ARTIST, LstmInput.ARTISTS_MEAN));
        recipes.put("without artists", recipe(nameless, true, true, 0.3, 32, 0));
        recipes.put("12 cells", recipe(USUAL, true, true, 0.3, 12, 0));
        recipes.put("64 cells", recipe(USUAL, true, true, 0.3, 64, 0));
        recipes.put("BPR-max, share 0.05", recipe(USUAL, true, true, 0.3, 32, 0.05));
        recipes.put("BPR-max, share 0.5", recipe(USUAL, true, true, 0.3, 32, 0.5));
        return recipes;
    }

    private LstmRecipe recipe(
            Set<LstmInput> inputs, boolean residual, boolean augmented, double shuffled, int cells, double ranking) {
        return new LstmRecipe(inputs, residual, augmented, shuffled, cells, MEMBERS, epochs, ranking);
    }

    /** A mean of two guesses. */
    private record Blend(SoundGuess one, SoundGuess other, double share) implements SoundGuess {
        @Override
        public void hear(Song song) {
            one.hear(song);
            other.hear(song);
        }

        @Override
        public float[] expected() {
            float[] expected = one.expected();
            float[] others = other.expected();
            for (int f = 0; f < expected.length; f++) {
                expected[f] = (float) (share * expected[f] + (1 - share) * others[f]);
            }
            return expected;
        }
    }

    private Result measure(Supplier<NearestSound> followers) {
        List<Marks> marks = measured.parallelStream()
                .map(playlist -> marks(playlist, followers.get()))
                .toList();
        Bootstrap bootstrap = new Bootstrap(marks, seed);
        return new Result(
                figure(bootstrap, Tally.Figure.MSE),
                figure(bootstrap, Tally.Figure.HIT_RATE_10),
                figure(bootstrap, Tally.Figure.MRR));
    }

    private static Interval figure(Bootstrap bootstrap, Tally.Figure figure) {
        return bootstrap.ratio(
                marks -> marks.sampled(Contender.LSTM).sum(figure),
                marks -> marks.sampled(Contender.LSTM).steps());
    }

    private Marks marks(Playlist playlist, NearestSound follower) {
        SplittableRandom random = new SplittableRandom(seed * 31 + playlist.id().hashCode());
        Marks marks = new Marks();
        Set<Song> heard = new HashSet<>();
        for (Song next : playlist.songs()) {
            if (heard.size() >= Playlists.LEAST_SONGS - 1) {
                follower.prepare();
                mark(marks.sampled(Contender.LSTM), follower, next, others(next, heard, random));
            }
            follower.hear(next);
            heard.add(next);
        }
        return marks;
    }

    private List<Song> others(Song next, Set<Song> heard, SplittableRandom random) {
        List<Song> all = songbook.songs();
        List<Song> drawn = new ArrayList<>();
        int count = Math.min(OTHERS, all.size() - heard.size() - 1);
        while (drawn.size() < count) {
            Song song = all.get(random.nextInt(all.size()));
            if (song != next && !heard.contains(song)) {
                drawn.add(song);
            }
        }
        return drawn;
    }

    private static void mark(Tally tally, NearestSound follower, Song next, List<Song> candidates) {
        double score = follower.score(next);
        double rank = 1;
        for (Song candidate : candidates) {
            double other = follower.score(candidate);
            rank += other > score ? 1 : other == score ? 0.5 : 0;
        }
        tally.addRank(rank);
        tally.addError(next.distanceSquared(follower.expected()) / Song.FEATURES);
    }
}
