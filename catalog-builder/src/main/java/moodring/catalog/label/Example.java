package moodring.catalog.label;

import moodring.track.Mood;

/** A labelled track. */
public final class Example {

    private final Mood mood;
    private final double[] values;

    /** @param values in the order of {@link moodring.track.Feature}; NaN where a feature is unknown */
    public Example(Mood mood, double[] values) {
        this.mood = mood;
        this.values = values.clone();
    }

    public Mood mood() {
        return mood;
    }

    /** A copy. */
    public double[] values() {
        return values.clone();
    }
}
