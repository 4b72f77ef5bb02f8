package moodring.db;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The bytes of one row while it waits to be sorted: plain values one after the other. Grows as needed; used again. */
final class RowImage {

    static final int NO_NUMBER = Integer.MIN_VALUE;

    private byte[] bytes = new byte[1024];
    private int length;

    void clear() {
        length = 0;
    }

    /** The row, to be copied before the image is used again. */
    ByteBuffer content() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    void number(int value) {
        room(Integer.BYTES);
        bytes[length++] = (byte) (value >>> 24);
        bytes[length++] = (byte) (value >>> 16);
        bytes[length++] = (byte) (value >>> 8);
        bytes[length++] = (byte) value;
    }

    void number(OptionalInt value) {
        number(value.orElse(NO_NUMBER));
    }

    void truth(Optional<Boolean> value) {
        number(value.map(yes -> yes ? 1 : 0).orElse(NO_NUMBER));
    }

    /** Kept with seven digits; sources have three or four. */
    void real(double value) {
        number(Float.floatToIntBits(narrow(value)));
    }

    void real(OptionalDouble value) {
        number(value.isPresent() ? Float.floatToIntBits(narrow(value.getAsDouble())) : Float.floatToIntBits(Float.NaN));
    }

    void text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    void text(Optional<?> value) {
        if (value.isPresent()) {
            text(value.get().toString());
        } else {
            number(NO_NUMBER);
        }
    }

    void texts(List<String> values) {
        number(values.size());
        values.forEach(this::text);
    }

    /** A float would turn the least doubles into 0, which a tempo must not be. */
    private static float narrow(double value) {
        float narrow = (float) value;
        return narrow == 0 && value > 0 ? Float.MIN_VALUE : narrow;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
