package moodring.recommend.sequence.rank;

import moodring.recommend.sequence.lstm.Lstm;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.TrigramFrequencies;

/**
 * Ranks what could come next by all clues. Immutable, safe for several threads.
 *
 * @param lstm that says what sound to expect
 * @param frequencies of trigrams in the catalog that it learned with
 * @param alone weighs the clues of the playlist itself
 * @param withCompany weighs those and what other playlists say
 */
public record Ranker(Lstm lstm, TrigramFrequencies frequencies, Perceptron alone, Perceptron withCompany) {
    public Ranker {
        if (alone.inputs() != ClueBoard.ALONE || withCompany.inputs() != ClueBoard.WITH_COMPANY) {
            throw new IllegalArgumentException("the rankers must weigh " + ClueBoard.ALONE + " and "
                    + ClueBoard.WITH_COMPANY + " clues, but weigh " + alone.inputs() + " and " + withCompany.inputs());
        }
    }

    /** How many clues {@link #alone} weighs. */
    public static int cluesAlone() {
        return ClueBoard.ALONE;
    }

    /** How many clues {@link #withCompany} weighs. */
    public static int cluesWithCompany() {
        return ClueBoard.WITH_COMPANY;
    }

    /** Begins to follow a playlist, by its own songs alone. */
    public Follower follow() {
        return new Following(ClueBoard.alone(lstm.listen(), frequencies), alone);
    }

    /** Begins to follow a playlist, with what other playlists say. */
    public Follower follow(Company company) {
        CompanyClues clues = new CompanyClues(company, -1);
        return new Following(ClueBoard.with(clues, lstm.listen(), frequencies), withCompany);
    }

    private static final class Following implements Follower {
        private final ClueBoard board;
        private final Perceptron perceptron;
        private final float[] row;
        private final float[] units;

        Following(ClueBoard board, Perceptron perceptron) {
            this.board = board;
            this.perceptron = perceptron;
            row = new float[board.count()];
            units = new float[perceptron.hidden()];
        }

        @Override
        public void hear(Song song) {
            board.hear(song);
        }

        @Override
        public void prepare() {
            board.prepare();
        }

        @Override
        public double score(Song candidate) {
            board.write(candidate, row);
            return perceptron.score(row, units);
        }
    }
}
