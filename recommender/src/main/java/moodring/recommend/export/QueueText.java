package moodring.recommend.export;

import moodring.recommend.Queue;

/** Writes a queue down. */
public interface QueueText {
    /** The whole text, without a line break at its end. */
    String of(Queue queue);
}
