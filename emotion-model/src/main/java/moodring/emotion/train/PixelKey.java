package moodring.emotion.train;

import java.nio.ByteBuffer;
import moodring.emotion.face.FaceCrop;

/** Equal for pictures whose pixels are all equal, and for no others. */
record PixelKey(ByteBuffer pixels) {
    static PixelKey of(FaceCrop crop) {
        return new PixelKey(ByteBuffer.wrap(crop.pixels()));
    }
}
