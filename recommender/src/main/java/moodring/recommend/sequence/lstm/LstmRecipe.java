package moodring.recommend.sequence.lstm;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import moodring.recommend.sequence.network.LstmShape;
import moodring.recommend.sequence.song.Song;

/**
 * How an LSTM is built and how it learns.
 *
 * @param inputs what it is told at each song
 * @param residual whether it predicts the next sound's distance from the mean so far, or the next sound itself
 * @param augmented whether it learns from thinned and cut playlists, drawn anew in each epoch
 * @param shuffled how large a part of the playlists it hears in random order while it learns, 0 to 1
 * @param hidden cells
 * @param members how many networks learn, each validated on another part of the playlists; their predictions are averaged
 * @param epochs at most
 * @param ranking how much {@link BprMax} counts beside the squared error, from 0 on
 */
public record LstmRecipe(
        Set<LstmInput> inputs,
        boolean residual,
        boolean augmented,
        double shuffled,
        int hidden,
        int members,
        int epochs,
        double ranking) {

    /** What was best on five folds of real playlists; the figures stand in this package's description. */
    public static final LstmRecipe DEFAULT =
            new LstmRecipe(EnumSet.complementOf(EnumSet.of(LstmInput.RECENT)), true, true, 0.3, 32, 5, 30);

    /** One that learns from the squared error alone. */
    public LstmRecipe(
            Set<LstmInput> inputs,
            boolean residual,
            boolean augmented,
            double shuffled,
            int hidden,
            int members,
            int epochs) {
        this(inputs, residual, augmented, shuffled, hidden, members, epochs, 0);
    }

    public LstmRecipe {
        if (!(ranking >= 0 && ranking < Double.POSITIVE_INFINITY)) { // written this way so that NaN fails too
            throw new IllegalArgumentException("a loss counts from 0 on, but was " + ranking);
        }
        inputs = inputs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(inputs));
        if (inputs.isEmpty() || !(shuffled >= 0 && shuffled <= 1) || hidden < 1 || members < 2 || epochs < 1) {
            throw new IllegalArgumentException(
                    "an LSTM needs an input, a shuffled part of 0 to 1, a cell, two members and an epoch, but had "
                            + inputs + ", " + shuffled + ", " + hidden + ", " + members + " and " + epochs);
        }
    }

    /** The sizes of each network. */
    public LstmShape shape() {
        return new LstmShape(inputs.stream().mapToInt(LstmInput::width).sum(), hidden, Song.FEATURES);
    }
}
