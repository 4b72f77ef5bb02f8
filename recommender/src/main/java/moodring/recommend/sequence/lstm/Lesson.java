package moodring.recommend.sequence.lstm;

import java.util.List;
import java.util.Set;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.Song;

/**
 * One playlist as the network learns from it: after each song but the last, what it is told, what it should say, and how
 * much that counts.
 */
final class Lesson {
    /** Predictions are wanted from the sixth song on, yet the earlier ones teach a little too. */
    private static final float EARLY = 0.3f;

    final float[][] inputs;
    final float[][] targets;
    final float[] counts;

    /** What was taken away from each next sound to make the target. */
    final float[][] shifts;

    final double countsInAll;

    private Lesson(float[][] inputs, float[][] targets, float[] counts, float[][] shifts) {
        this.inputs = inputs;
        this.targets = targets;
        this.counts = counts;
        this.shifts = shifts;
        double sum = 0;
        for (float count : counts) {
            sum += count;
        }
        countsInAll = sum;
    }

    /** To learn from. @param withArtists false: as if no artist were known */
    static Lesson teaching(List<Song> songs, LstmRecipe recipe, boolean withArtists) {
        return of(songs, recipe, new HeardSounds(withArtists), EARLY);
    }

    /** To measure with: only predictions from the sixth song on count. */
    static Lesson exam(List<Song> songs, LstmRecipe recipe) {
        return of(songs, recipe, new HeardSounds(), 0);
    }

    private static Lesson of(List<Song> songs, LstmRecipe recipe, HeardSounds heard, float early) {
        int steps = songs.size() - 1;
        Set<LstmInput> chosen = recipe.inputs();
        float[][] inputs = new float[steps][];
        float[][] targets = new float[steps][];
        float[] counts = new float[steps];
        float[][] shifts = new float[steps][];
        for (int step = 0; step < steps; step++) {
            heard.hear(songs.get(step));
            inputs[step] = heard.inputs(chosen);
            shifts[step] = recipe.residual() ? heard.mean() : new float[Song.FEATURES];
            targets[step] = target(songs.get(step + 1), shifts[step]);
            counts[step] = heard.count() >= Playlists.LEAST_SONGS - 1 ? 1 : early;
        }
        return new Lesson(inputs, targets, counts, shifts);
    }

    private static float[] target(Song next, float[] shift) {
        float[] target = next.sound();
        for (int f = 0; f < target.length; f++) {
            target[f] -= shift[f];
        }
        return target;
    }
}
