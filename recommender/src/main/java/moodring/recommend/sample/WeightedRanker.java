package moodring.recommend.sample;

/**
 * A ranker and how much it counts.
 *
 * @param weight from 0 on
 */
public record WeightedRanker(double weight, QueueRanker ranker) {
    public WeightedRanker {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) { // written this way so that NaN fails too
            throw new IllegalArgumentException("a ranker's weight must be a number from 0 on, but was " + weight);
        }
    }
}
