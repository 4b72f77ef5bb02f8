package moodring.db;

import java.util.Map;
import moodring.track.Feature;
import moodring.track.Mood;

/**
 * What a mood typically sounds like; clusters are named after the nearest one.
 *
 * @param name tells prototypes of one mood apart
 * @param values in real units
 * @param source where the numbers come from
 */
public record MoodPrototype(Mood mood, String name, Map<Feature, Double> values, String source) {

    public MoodPrototype {
        values = Map.copyOf(values);
    }
}
