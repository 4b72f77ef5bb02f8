package moodring.catalog.source.demo;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Draws the sound of one made-up track around the middle of its style. One hidden "force" moves energy, loudness and
 * acousticness together, and a hidden "mood" moves valence and danceability, as in real music.
 */
final class DemoSound {

    private final Style style;
    private final RandomGenerator random;

    DemoSound(Style style, RandomGenerator random) {
        this.style = style;
        this.random = random;
    }

    /** The cells of a row: these first ones, then the drawn ones in the order of the header. */
    String[] cells(String[] first) {
        double force = random.nextGaussian();
        double mood = random.nextGaussian();
        double energy = near(style.energy(), 0.35 * force + 0.25 * random.nextGaussian());
        double valence = near(style.valence(), 0.45 * mood + 0.3 * random.nextGaussian());
        double danceability = near(style.danceability(), 0.25 * mood + 0.3 * random.nextGaussian());
        double acousticness = near(style.acousticness(), -0.4 * force + 0.7 * random.nextGaussian());
        double instrumentalness = near(style.instrumentalness(), 1.2 * random.nextGaussian());
        double speechiness = near(style.speechiness(), 0.4 * random.nextGaussian());
        double liveness = near(0.15, 0.6 * random.nextGaussian());
        double loudness = Math.min(0, -24 + 20 * energy + 1.5 * random.nextGaussian());
        double tempo = Math.max(55, Math.min(215, style.tempoBpm() + 16 * random.nextGaussian()));
        String[] drawn = {
            String.valueOf((int) (1000 * (150 + 30 * Math.abs(random.nextGaussian()) + 90 * random.nextDouble()))),
            String.valueOf(random.nextInt(12)),
            random.nextDouble() < style.minor() ? "0" : "1",
            DemoTracks.number(danceability, 3),
            DemoTracks.number(energy, 3),
            DemoTracks.number(loudness, 3),
            DemoTracks.number(speechiness, 4),
            DemoTracks.number(acousticness, 4),
            DemoTracks.number(instrumentalness, 5),
            DemoTracks.number(liveness, 4),
            DemoTracks.number(valence, 3),
            DemoTracks.number(tempo, 3)
        };
        return Stream.concat(Arrays.stream(first), Arrays.stream(drawn)).toArray(String[]::new);
    }

    /** Moves a fraction on the logistic scale, so that it stays between 0 and 1. */
    private static double near(double middle, double move) {
        return 1 / (1 + (1 - middle) / middle * Math.exp(-move));
    }
}
