package moodring.emotion.face;

import java.util.List;
import moodring.emotion.face.PictureHeader.Format;
import moodring.emotion.face.PictureHeader.Part;

/** The sizes that the less common formats state. OpenCV turns them where they say so, hence no orientation here. */
final class OtherHeaders {
    private static final int WIDTH_TAG = 256;
    private static final int HEIGHT_TAG = 257;

    private OtherHeaders() {}

    static PictureHeader webp(PictureBytes bytes) {
        if (bytes.fourBytesAt(4) + 8 > bytes.length()) {
            throw BadPicture.endsInTheMiddle();
        }
        if (bytes.has(12, "VP8X")) {
            int width = 1 + (int) (bytes.fourBytesAt(24) & 0xffffff);
            return header(bytes, Format.WEBP, width, 1 + (int) (bytes.fourBytesAt(27) & 0xffffff));
        }
        if (bytes.has(12, "VP8L")) {
            long sizes = bytes.fourBytesAt(21);
            return header(bytes, Format.WEBP, 1 + (sizes & 0x3fff), 1 + (sizes >> 14 & 0x3fff));
        }
        return header(bytes, Format.WEBP, bytes.twoBytesAt(26) & 0x3fff, bytes.twoBytesAt(28) & 0x3fff);
    }

    static PictureHeader bmp(PictureBytes bytes) {
        if (bytes.fourBytesAt(14) == 12) {
            return header(bytes, Format.BMP, bytes.twoBytesAt(18), bytes.twoBytesAt(20));
        }
        // A negative height says that the rows go from the top.
        return header(bytes, Format.BMP, bytes.fourBytesAt(18), Math.abs((long) (int) bytes.fourBytesAt(22)));
    }

    static PictureHeader gif(PictureBytes bytes) {
        return header(bytes, Format.GIF, bytes.twoBytesAt(6), bytes.twoBytesAt(8));
    }

    static PictureHeader tiff(PictureBytes highestFirst) {
        PictureBytes bytes = highestFirst.has(0, "II") ? highestFirst.lowestFirst() : highestFirst;
        long directory = bytes.fourBytesAt(4);
        long width = 0;
        long height = 0;
        for (int i = 0; i < bytes.twoBytesAt(directory); i++) {
            long entry = directory + 2 + 12L * i;
            boolean isShort = bytes.twoBytesAt(entry + 2) == 3;
            long value = isShort ? bytes.twoBytesAt(entry + 8) : bytes.fourBytesAt(entry + 8);
            width = bytes.twoBytesAt(entry) == WIDTH_TAG ? value : width;
            height = bytes.twoBytesAt(entry) == HEIGHT_TAG ? value : height;
        }
        return header(bytes, Format.TIFF, width, height);
    }

    static PictureHeader pnm(PictureBytes bytes) {
        long[] widthAndHeight = new long[2];
        int position = 2;
        for (int i = 0; i < 2; i++) {
            position = endOfSpace(bytes, position);
            for (int digit; (digit = bytes.byteAt(position) - '0') >= 0 && digit <= 9; position++) {
                widthAndHeight[i] = Math.min(Integer.MAX_VALUE, widthAndHeight[i] * 10 + digit);
            }
        }
        return header(bytes, Format.PNM, widthAndHeight[0], widthAndHeight[1]);
    }

    /** After white space and comments, which go from # to the end of the line. */
    private static int endOfSpace(PictureBytes bytes, int start) {
        int position = start;
        boolean comment = false;
        while (comment || bytes.byteAt(position) == '#' || bytes.byteAt(position) <= ' ') {
            comment = bytes.byteAt(position) == '#' || comment && bytes.byteAt(position) != '\n';
            position++;
        }
        return position;
    }

    private static PictureHeader header(PictureBytes bytes, Format format, long width, long height) {
        return new PictureHeader(
                format,
                (int) Math.min(Integer.MAX_VALUE, width),
                (int) Math.min(Integer.MAX_VALUE, height),
                Orientation.UPRIGHT,
                List.of(new Part(0, bytes.length())));
    }
}
