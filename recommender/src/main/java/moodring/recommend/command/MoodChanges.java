package moodring.recommend.command;

import java.util.function.Consumer;
import moodring.recommend.listen.Heard;
import moodring.recommend.policy.Feeling;
import moodring.recommend.policy.MoodBridge;
import moodring.track.Mood;

/** Says when a face that is followed has come to another mood. */
final class MoodChanges implements Consumer<Heard> {
    private static final int FRAMES_TO_MEAN_IT = 15;

    private final MoodBridge bridge;
    private final Consumer<Feeling.Seen> listener;
    private Mood told;
    private Mood coming;
    private int frames;

    MoodChanges(MoodBridge bridge, Consumer<Feeling.Seen> listener) {
        this.bridge = bridge;
        this.listener = listener;
    }

    @Override
    public void accept(Heard heard) {
        if (!(heard instanceof Heard.Steady steady) || !steady.sure()) {
            frames = 0;
            return;
        }
        Feeling.Seen feeling = new Feeling.Seen(steady.probabilities(), true);
        Mood mood = bridge.targetOf(feeling).mood();
        frames = mood == coming ? frames + 1 : 1;
        coming = mood;
        if (frames >= FRAMES_TO_MEAN_IT && mood != told) {
            told = mood;
            listener.accept(feeling);
        }
    }
}
