package moodring.recommend.listen;

import java.time.Duration;
import moodring.emotion.EmotionProbabilities;

/** Follows a face over time. Starts without an opinion; not safe for several threads. */
public interface Smoother {
    /**
     * Takes in what a frame shows.
     *
     * @param since time since the frame before; zero for the first
     * @return what the face shows now, all frames considered
     */
    EmotionProbabilities hear(EmotionProbabilities frame, Duration since);

    /** Lets time go by without a face: the opinion fades. */
    EmotionProbabilities wait(Duration time);
}
