package moodring.emotion.face;

import java.util.Optional;
import moodring.emotion.GreyPicture;

/** An opened camera as its driver shows it: it may hang, vanish, or repeat itself. Used by one thread. */
interface CameraDevice extends AutoCloseable {
    /** Blocks until the camera has a picture; empty if it has gone. */
    Optional<GreyPicture> read();

    @Override
    void close();
}
