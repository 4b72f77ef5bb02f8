package moodring.recommend.sequence.lstm;

import java.util.ArrayList;
import java.util.List;
import moodring.recommend.sequence.song.Song;

/** What the LSTM expects after the songs that it has heard. Not thread-safe. */
public final class NextSound implements SoundGuess {
    private final LstmRecipe recipe;
    private final List<LstmState> states = new ArrayList<>();
    private final HeardSounds heard = new HeardSounds();

    NextSound(LstmRecipe recipe, List<LstmWeights> members) {
        this.recipe = recipe;
        members.forEach(weights -> states.add(new LstmState(weights)));
    }

    @Override
    public void hear(Song song) {
        heard.hear(song);
        float[] inputs = heard.inputs(recipe.inputs());
        states.replaceAll(state -> state.after(inputs));
    }

    /** The summaries of what was heard. */
    public HeardSounds heard() {
        return heard;
    }

    @Override
    public float[] expected() {
        float[] expected = new float[Song.FEATURES];
        for (LstmState state : states) {
            float[] output = state.output(state.answer);
            for (int f = 0; f < expected.length; f++) {
                expected[f] += output[f] / states.size();
            }
        }
        for (int f = 0; recipe.residual() && f < expected.length; f++) {
            expected[f] += (float) heard.mean(f);
        }
        return expected;
    }
}
