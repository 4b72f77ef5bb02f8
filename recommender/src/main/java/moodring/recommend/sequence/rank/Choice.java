package moodring.recommend.sequence.rank;

import java.util.List;

/** A moment of a playlist: the clues about each candidate, of which the first came next. */
final class Choice {
    private final float[][] rows;

    /** @param rows owned by this choice from now on */
    Choice(List<float[]> rows) {
        this.rows = rows.toArray(float[][]::new);
    }

    float[][] rows() {
        return rows;
    }
}
