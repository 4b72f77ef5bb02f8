package moodring.recommend.sequence.measure;

/** What one contender reached on one playlist. Not thread-safe while it is being filled. */
final class Tally {
    /** What can be read from a tally; each is a mean over predictions. */
    enum Figure {
        HIT_RATE_10("hitRate10"),
        HIT_RATE_50("hitRate50"),
        /** Mean reciprocal rank. */
        MRR("mrr"),
        /** With one right answer: one over the binary logarithm of one more than its rank. */
        NDCG("ndcg"),
        /** Mean squared error over the nine features. */
        MSE("mse");

        private final String word;

        Figure(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    private final double[] sums = new double[Figure.values().length];
    private int steps;

    /** @param rank of the song that came next; 1 is first, ties share the middle */
    void addRank(double rank) {
        steps++;
        sums[Figure.HIT_RATE_10.ordinal()] += rank <= 10 ? 1 : 0;
        sums[Figure.HIT_RATE_50.ordinal()] += rank <= 50 ? 1 : 0;
        sums[Figure.MRR.ordinal()] += 1 / rank;
        sums[Figure.NDCG.ordinal()] += Math.log(2) / Math.log(1 + rank);
    }

    /** For the same prediction as the last {@link #addRank}. */
    void addError(double meanSquare) {
        sums[Figure.MSE.ordinal()] += meanSquare;
    }

    int steps() {
        return steps;
    }

    double sum(Figure figure) {
        return sums[figure.ordinal()];
    }
}
