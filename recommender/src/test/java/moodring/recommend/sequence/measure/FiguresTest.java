package moodring.recommend.sequence.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import moodring.recommend.sequence.lstm.SoundGuess;
import moodring.recommend.sequence.measure.SimpleGuesses.MeanOfLastFive;
import moodring.recommend.sequence.measure.SimpleGuesses.MeanSoFar;
import moodring.recommend.sequence.measure.SimpleGuesses.RepeatLast;
import moodring.recommend.sequence.measure.Tally.Figure;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Songbook;
import moodring.recommend.sequence.song.Songs;
import org.junit.jupiter.api.Test;

class FiguresTest {
    /** By hand: ranks 1, 10, 11 and 51. */
    @Test
    void ranksBecomeFigures() {
        Tally tally = new Tally();
        List.of(1, 10, 11, 51).forEach(rank -> tally.addRank(rank));
        assertThat(tally.steps()).isEqualTo(4);
        assertThat(tally.sum(Figure.HIT_RATE_10)).isEqualTo(2);
        assertThat(tally.sum(Figure.HIT_RATE_50)).isEqualTo(3);
        assertThat(tally.sum(Figure.MRR)).isCloseTo(1 + 0.1 + 1 / 11.0 + 1 / 51.0, within(1e-12));
        assertThat(tally.sum(Figure.NDCG)).isCloseTo(1 + log2Of(11) + log2Of(12) + log2Of(52), within(1e-12));
    }

    private static double log2Of(double number) {
        return Math.log(2) / Math.log(number);
    }

    @Test
    void anIntervalHoldsTheValueAndNarrowsWithMorePlaylists() {
        Interval few = interval(20);
        Interval many = interval(2000);
        assertThat(few.low()).isLessThanOrEqualTo(few.value());
        assertThat(few.high()).isGreaterThanOrEqualTo(few.value());
        assertThat(many.value()).isCloseTo(0.5, within(1e-12));
        assertThat(many.high() - many.low()).isCloseTo(2 * 1.96 * 0.5 / Math.sqrt(2000), within(0.008));
        assertThat(few.high() - few.low()).isGreaterThan(3 * (many.high() - many.low()));
    }

    /** Half of the playlists hit with each of their predictions, half with none. */
    private static Interval interval(int playlists) {
        List<Marks> marks = new ArrayList<>();
        for (int i = 0; i < playlists; i++) {
            marks.add(new Marks());
            marks.get(i).sampled(Contender.LSTM).addRank(i % 2 == 0 ? 1 : 100);
            marks.get(i).sampled(Contender.LSTM).addRank(i % 2 == 0 ? 1 : 100);
        }
        ToDoubleFunction<Marks> hits = mark -> mark.sampled(Contender.LSTM).sum(Figure.HIT_RATE_10);
        return new Bootstrap(marks, 1)
                .ratio(hits, mark -> mark.sampled(Contender.LSTM).steps());
    }

    @Test
    void simpleGuessesAreWhatTheyAreCalled() {
        Songbook book = Songs.book(1, 2, 3, 4, 5, 9);
        assertThat(guess(new MeanSoFar(), book)).isEqualTo(4);
        assertThat(guess(new RepeatLast(), book)).isEqualTo(9);
        assertThat(guess(new MeanOfLastFive(), book)).isCloseTo(4.6f, within(1e-6f));
    }

    @Test
    void ridgeFindsALinearRule() {
        List<Playlist> playlists = new ArrayList<>();
        for (int number = 0; number < 300; number++) {
            double step = Math.sin(number) * 3;
            playlists.add(growing(step));
        }
        SoundGuess ridge = Ridge.learn(playlists).follow();
        growing(2).songs().subList(0, 9).forEach(ridge::hear);
        assertThat(ridge.expected()[0]).as("18 comes after 16").isCloseTo(18f, within(0.3f));
    }

    /** Its songs go up by a step each. */
    private static Playlist growing(double step) {
        double[] values = new double[10];
        Arrays.setAll(values, i -> i * step);
        return Songs.playlist("growing by " + step, Songs.book(values), 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static float guess(SoundGuess guess, Songbook book) {
        book.songs().forEach(guess::hear);
        return guess.expected()[0];
    }

    @Test
    void linearEquationsAreSolvedAlsoWhenTheFirstPivotIsZero() {
        double[][] answer =
                LinearSystem.solve(new double[][] {{0, 2, 1}, {1, 1, 0}, {3, 0, 1}}, new double[][] {{7}, {3}, {6}});
        assertThat(answer[0][0]).isCloseTo(1, within(1e-12));
        assertThat(answer[1][0]).isCloseTo(2, within(1e-12));
        assertThat(answer[2][0]).isCloseTo(3, within(1e-12));
    }
}
