package moodring.emotion.face;

import java.util.Optional;

/**
 * Where frames come from: a clip or a camera. Whoever opened it closes it; frames already handed out stay valid. To be
 * used by one thread at a time.
 */
public interface FrameSource extends AutoCloseable {
    /** How a source is doing. */
    enum State {
        /** Frames come. */
        LIVE,
        /** No frame came in time: the camera was unplugged or hangs; it is being opened again and again. */
        OFFLINE,
        /** The camera repeats one picture, so it is not to be acted on. */
        FROZEN,
        /** The clip's end was reached, or the source was closed: no frame will come. */
        OVER
    }

    /**
     * The next frame. A camera waits about a second for a fresh one and skips what nobody asked for; a clip gives every
     * frame.
     *
     * @return empty if none came: {@link #state()} says why, and unless it says {@link State#OVER} the next call may
     *     bring one
     * @throws moodring.emotion.EmotionException if the clip is damaged here
     */
    Optional<Frame> next();

    /** How the source is doing after the last call of {@link #next()}. */
    State state();

    /** Ends it; the camera's light goes out. May be called more than once. */
    @Override
    void close();
}
