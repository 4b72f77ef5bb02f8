package moodring.emotion.face;

import java.util.ArrayList;
import java.util.List;
import moodring.emotion.face.PictureHeader.Format;
import moodring.emotion.face.PictureHeader.Part;

/** Walks through a JPEG's segments to its end (ITU-T T.81, annex B). Used once. */
final class JpegHeader {
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int EXIF = 0xe1;
    /** A progressive picture has about ten; thousands of tiny ones keep a decoder busy for minutes. */
    private static final int MOST_SCANS = 100;

    private final PictureBytes bytes;
    private final List<Part> needed = new ArrayList<>();
    private Orientation orientation = Orientation.UPRIGHT;
    private int width;
    private int height;
    private int scans;

    JpegHeader(PictureBytes bytes) {
        this.bytes = bytes;
    }

    PictureHeader read() {
        needed.add(new Part(0, 2));
        int position = 2;
        while (marker(position) != END) {
            position = segment(position);
        }
        needed.add(new Part(position, position + 2));
        if (scans == 0) {
            throw new BadPicture("holds no pixels");
        }
        return new PictureHeader(Format.JPEG, width, height, orientation, needed);
    }

    /** @return where the next marker stands */
    private int segment(int position) {
        int marker = marker(position);
        int length = marker == 0xff ? 0 : bytes.twoBytesAt(position + 2L);
        // Any number of 0xff may stand before a marker.
        int end = marker == 0xff ? position + 1 : position + 2 + length;
        if (marker == 0xff) {
            return end;
        }
        if (length < 2) {
            throw new BadPicture("is damaged: a part of it has the length " + length);
        }
        bytes.byteAt(end - 1L);
        if (marker == SCAN) {
            end = endOfScan(end);
        } else if (isFrame(marker)) {
            readFrame(marker, position);
        } else if (marker == EXIF) {
            orientation = Exif.orientation(bytes, position + 4, end);
        }
        if (isNeeded(marker)) {
            needed.add(new Part(position, end));
        }
        return end;
    }

    private int marker(int position) {
        if (bytes.byteAt(position) != 0xff) {
            throw new BadPicture("is damaged: its parts do not follow each other");
        }
        return bytes.byteAt(position + 1L);
    }

    private void readFrame(int marker, int position) {
        if (marker > 0xc2) {
            throw new BadPicture("is a kind of JPEG that is not read: save it as an ordinary one");
        }
        if (width > 0) {
            throw new BadPicture("is damaged: it gives its size twice");
        }
        height = bytes.twoBytesAt(position + 5L);
        width = bytes.twoBytesAt(position + 7L);
    }

    /** Within a scan 0xff is followed by 0, or by one of the eight restart marks; anything else ends it. */
    private int endOfScan(int position) {
        if (width == 0 || ++scans > MOST_SCANS) {
            throw new BadPicture(width == 0 ? "is damaged: its pixels come before its size" : "has too many scans");
        }
        int end = position;
        while (true) {
            int next = bytes.byteAt(end) == 0xff ? bytes.byteAt(end + 1L) : 0;
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) {
                return end;
            }
            end++;
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    /** Tables, frame, scans, and the two application marks that name the colours; no profiles, previews or comments. */
    private static boolean isNeeded(int marker) {
        return marker < 0xe0 || marker == 0xe0 || marker == 0xee;
    }
}
