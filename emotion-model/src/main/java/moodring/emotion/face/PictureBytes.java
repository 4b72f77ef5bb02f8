package moodring.emotion.face;

import java.nio.charset.StandardCharsets;

/** A file's bytes, read with a bound at every step: numbers in a hostile file lead nowhere else. */
final class PictureBytes {
    private final byte[] bytes;
    private final boolean littleEndian;

    private PictureBytes(byte[] bytes, boolean littleEndian) {
        this.bytes = bytes;
        this.littleEndian = littleEndian;
    }

    /** Numbers of several bytes have the highest first, as in JPEG and PNG. */
    static PictureBytes of(byte[] bytes) {
        return new PictureBytes(bytes, false);
    }

    /** The same bytes with the lowest first, as in BMP, GIF and WebP. */
    PictureBytes lowestFirst() {
        return new PictureBytes(bytes, true);
    }

    int length() {
        return bytes.length;
    }

    /** @throws BadPicture if the file ends before */
    int byteAt(long position) {
        if (position < 0 || position >= bytes.length) {
            throw BadPicture.endsInTheMiddle();
        }
        return bytes[(int) position] & 0xff;
    }

    int twoBytesAt(long position) {
        int first = byteAt(position);
        int second = byteAt(position + 1);
        return littleEndian ? second << 8 | first : first << 8 | second;
    }

    long fourBytesAt(long position) {
        long first = twoBytesAt(position);
        long second = twoBytesAt(position + 2);
        return littleEndian ? second << 16 | first : first << 16 | second;
    }

    /** Whether these characters of ASCII or Latin-1 stand here; false where the file is shorter. */
    boolean has(long position, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        if (position < 0 || position > bytes.length - wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[(int) position + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
