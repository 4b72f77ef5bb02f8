package moodring.catalog.label;

import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import moodring.track.Mood;

/** A labelled track. */
public final class Example {

    private final Mood mood;
    private final double[] values;
    private final int file;

    /**
     * @param values in the order of {@link moodring.track.Feature}; NaN where a feature is unknown
     * @param file number of the file that says so; small files count more than their rows
     */
    public Example(Mood mood, double[] values, int file) {
        this.mood = mood;
        this.values = values.clone();
        this.file = file;
    }

    public Mood mood() {
        return mood;
    }

    /** A copy. */
    public double[] values() {
        return values.clone();
    }

    public int file() {
        return file;
    }

    double value(int feature) {
        return values[feature];
    }

    /** The same for every row of one recording, whatever its id: features to three digits. */
    public static String recording(double[] values) {
        return DoubleStream.of(values)
                .mapToObj(value -> String.valueOf(Math.round(value * 1000)))
                .collect(Collectors.joining(" "));
    }
}
