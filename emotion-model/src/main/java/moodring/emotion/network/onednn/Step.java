package moodring.emotion.network.onednn;

/** One layer at work on one batch. Not thread-safe. */
interface Step {
    /** Reads its inputs' values, writes its output's. */
    void forward();

    /** Called once, after every step that reads its output: claims memory for its inputs' gradients. */
    void prepareBackward();

    /** Reads its output's gradient, writes its inputs' and its parameters'. */
    void backward();
}
