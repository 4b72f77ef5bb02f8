package moodring.emotion.face;

/**
 * How large a picture may be, checked before it is decoded.
 *
 * @param bytes of the file
 * @param side in pixels, the longer one
 * @param pixels width × height
 */
record PictureLimits(int bytes, int side, long pixels) {
    /** A phone's photo of 64 megapixels passes. */
    static final PictureLimits FILE = new PictureLimits(40_000_000, 16_384, 1L << 26);
    /** Our page scales a photo down before it sends it. */
    static final PictureLimits UPLOAD = new PictureLimits(2_000_000, 1_920, 1_920L * 1_920);

    /** @throws BadPicture if it is larger */
    void checkBytes(long size) {
        if (size == 0) {
            throw new BadPicture("is empty");
        }
        if (size > bytes) {
            throw new BadPicture("has " + size + " bytes, and at most " + bytes + " are read: scale it down");
        }
    }

    void checkSize(PictureHeader header) {
        if (Math.max(header.width(), header.height()) > side || (long) header.width() * header.height() > pixels) {
            throw new BadPicture("is " + header.width() + " x " + header.height() + " pixels large, and at most " + side
                    + " on a side and " + (pixels >> 20) + " megapixels are read: scale it down");
        }
    }
}
