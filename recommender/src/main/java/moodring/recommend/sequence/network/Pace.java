package moodring.recommend.sequence.network;

import java.util.HashMap;
import java.util.Map;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.MapSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/**
 * How fast a network learns: Adam, its rate falling along half a cosine.
 *
 * @param learningRate of the first step
 * @param steps after which the rate has fallen to nearly nothing
 * @param weightDecay how much of a weight each step takes away, as a multiple of the rate
 * @param seed of the first weights
 */
public record Pace(double learningRate, int steps, double weightDecay, long seed) {
    /** Steps between two values of the rate: DL4J's schedule is a table, and this keeps it short. */
    private static final int TABLE_STEP = 8;

    public Pace {
        if (!(learningRate > 0) || steps < 1 || !(weightDecay >= 0)) {
            throw new IllegalArgumentException("learning needs a rate above 0, at least one step and a decay from 0 on,"
                    + " but had " + learningRate + ", " + steps + " and " + weightDecay);
        }
    }

    IUpdater updater() {
        Map<Integer, Double> rates = new HashMap<>();
        for (int step = 0; step < steps; step += TABLE_STEP) {
            rates.put(step, learningRate * (0.5 * (1 + Math.cos(Math.PI * step / steps)) + 0.003));
        }
        return new Adam(new MapSchedule(ScheduleType.ITERATION, rates));
    }
}
