package moodring.recommend.sequence.lstm;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import moodring.recommend.sequence.song.Song;

/**
 * Makes more playlists of the few that there are: most lose some songs at random, long ones are cut into windows (Tan, Xu
 * and Liu 2016), and some are shuffled.
 */
final class Subsequences {
    private static final double THINNED = 0.7;
    private static final double KEEP_AT_LEAST = 0.5;
    private static final int WINDOW = 50;
    private static final int SHORTEST = 8;

    private final SplittableRandom random;
    private final LstmRecipe recipe;

    Subsequences(LstmRecipe recipe, SplittableRandom random) {
        this.recipe = recipe;
        this.random = random;
    }

    /** Another draw each time, in random order. */
    List<List<Song>> of(List<List<Song>> playlists) {
        List<List<Song>> made = new ArrayList<>();
        for (List<Song> playlist : playlists) {
            if (recipe.augmented()) {
                cut(thinned(playlist), made);
            } else {
                made.add(playlist);
            }
        }
        made.replaceAll(songs -> random.nextDouble() < recipe.shuffled() ? shuffled(songs) : songs);
        return shuffled(made);
    }

    private List<Song> thinned(List<Song> playlist) {
        if (random.nextDouble() >= THINNED) {
            return playlist;
        }
        double keep = random.nextDouble(KEEP_AT_LEAST, 1);
        List<Song> kept =
                playlist.stream().filter(song -> random.nextDouble() < keep).toList();
        return kept.size() < SHORTEST ? playlist : kept;
    }

    private void cut(List<Song> playlist, List<List<Song>> made) {
        if (playlist.size() <= WINDOW) {
            made.add(playlist);
            return;
        }
        int windows = (playlist.size() + WINDOW - 1) / WINDOW;
        for (int window = 0; window < windows; window++) {
            int from = random.nextInt(playlist.size() - WINDOW + 1);
            made.add(playlist.subList(from, from + WINDOW));
        }
    }

    /** Fisher and Yates. */
    private <T> List<T> shuffled(List<T> items) {
        List<T> mixed = new ArrayList<>(items);
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, random.nextInt(i + 1));
        }
        return mixed;
    }
}
