package moodring.emotion.face;

import java.util.ArrayList;
import java.util.List;
import moodring.emotion.face.PictureHeader.Format;
import moodring.emotion.face.PictureHeader.Part;

/** Walks through a PNG's chunks to its end (ISO/IEC 15948). Used once. */
final class PngHeader {
    private static final int SIGNATURE = 8;
    /** Length, name and check sum. */
    private static final int AROUND_DATA = 12;

    private final PictureBytes bytes;
    private final List<Part> needed = new ArrayList<>();
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean pixels;

    PngHeader(PictureBytes bytes) {
        this.bytes = bytes;
    }

    PictureHeader read() {
        if (!bytes.has(SIGNATURE + 4, "IHDR") || bytes.fourBytesAt(SIGNATURE) != 13) {
            throw bytes.length() < SIGNATURE + 8
                    ? BadPicture.endsInTheMiddle()
                    : new BadPicture("is damaged: it does not begin with its size");
        }
        long width = bytes.fourBytesAt(16);
        long height = bytes.fourBytesAt(20);
        needed.add(new Part(0, SIGNATURE));
        int position = SIGNATURE;
        boolean over = false;
        while (!over) {
            over = bytes.has(position + 4L, "IEND");
            position = chunk(position);
        }
        if (!pixels) {
            throw new BadPicture("holds no pixels");
        }
        return new PictureHeader(Format.PNG, size(width), size(height), orientation, needed);
    }

    private int chunk(int position) {
        long length = bytes.fourBytesAt(position);
        long end = position + AROUND_DATA + length;
        bytes.byteAt(end - 1);
        if (bytes.has(position + 4L, "eXIf")) {
            orientation = Exif.tiffOrientation(bytes, position + 8, (int) end - 4);
        }
        pixels |= bytes.has(position + 4L, "IDAT");
        if (isNeeded(position + 4L)) {
            needed.add(new Part(position, (int) end));
        }
        return (int) end;
    }

    private boolean isNeeded(long name) {
        return bytes.has(name, "IHDR") || bytes.has(name, "PLTE") || bytes.has(name, "IDAT") || bytes.has(name, "IEND");
    }

    private static int size(long stored) {
        return (int) Math.min(Integer.MAX_VALUE, stored);
    }
}
