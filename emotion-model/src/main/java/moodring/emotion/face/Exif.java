package moodring.emotion.face;

/** Reads one number out of a picture's EXIF part: how the camera was held. Anything odd there means upright. */
final class Exif {
    private static final int ORIENTATION_TAG = 0x0112;
    private static final int TIFF_HEADER = 8;
    private static final int ENTRY = 12;

    private Exif() {}

    /** @param start of a JPEG's application segment, after its length */
    static Orientation orientation(PictureBytes bytes, int start, int end) {
        return bytes.has(start, "Exif\0\0") ? tiffOrientation(bytes, start + 6, end) : Orientation.UPRIGHT;
    }

    /** @param start of the small TIFF file that EXIF is */
    static Orientation tiffOrientation(PictureBytes highestFirst, int start, int end) {
        PictureBytes bytes = highestFirst.has(start, "II") ? highestFirst.lowestFirst() : highestFirst;
        if (end - start < TIFF_HEADER || bytes.twoBytesAt(start + 2L) != 42) {
            return Orientation.UPRIGHT;
        }
        long directory = start + bytes.fourBytesAt(start + 4L);
        int entries = directory + 2 <= end ? bytes.twoBytesAt(directory) : 0;
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + (long) ENTRY * i;
            if (entry + ENTRY > end) {
                return Orientation.UPRIGHT;
            }
            if (bytes.twoBytesAt(entry) == ORIENTATION_TAG) {
                return Orientation.ofExif(bytes.twoBytesAt(entry + 8));
            }
        }
        return Orientation.UPRIGHT;
    }
}
