package moodring.emotion.face;

import java.util.List;

/**
 * What a picture file says of itself, read before any decoder sees the file.
 *
 * @param width as stored, before the turn
 * @param orientation how to turn what is stored
 * @param needed the parts of the file that a decoder of JPEG or PNG needs, in their order; for other formats the file
 */
record PictureHeader(Format format, int width, int height, Orientation orientation, List<Part> needed) {
    /** The formats that are read. OpenCV knows more; those decoders are seldom used and often attacked. */
    enum Format {
        JPEG,
        PNG,
        WEBP,
        BMP,
        GIF,
        TIFF,
        PNM
    }

    /** From the first byte to the one before the end. */
    record Part(int start, int end) {}

    PictureHeader {
        if (width < 1 || height < 1) {
            throw new BadPicture("has no pixels: its header says " + width + " x " + height);
        }
        needed = List.copyOf(needed);
    }

    /**
     * @throws BadPicture if it is no picture of a {@link Format}, or it ends in the middle
     */
    static PictureHeader of(byte[] file) {
        PictureBytes bytes = PictureBytes.of(file);
        Format format = formatOf(bytes);
        if (format == null) {
            refuseHeic(bytes);
            throw new BadPicture("is not a picture that is read (JPEG, PNG, WebP, BMP, GIF, TIFF, PGM or PPM)");
        }
        return switch (format) {
            case JPEG -> new JpegHeader(bytes).read();
            case PNG -> new PngHeader(bytes).read();
            case WEBP -> OtherHeaders.webp(bytes.lowestFirst());
            case BMP -> OtherHeaders.bmp(bytes.lowestFirst());
            case GIF -> OtherHeaders.gif(bytes.lowestFirst());
            case TIFF -> OtherHeaders.tiff(bytes);
            case PNM -> OtherHeaders.pnm(bytes);
        };
    }

    /** The format by the file's first bytes, or null. */
    static Format formatOf(PictureBytes bytes) {
        if (bytes.has(0, "\u00ff\u00d8\u00ff")) {
            return Format.JPEG;
        }
        if (bytes.has(0, "\u0089PNG\r\n\u001a\n")) {
            return Format.PNG;
        }
        if (bytes.has(0, "RIFF") && bytes.has(8, "WEBP")) {
            return Format.WEBP;
        }
        if (bytes.has(0, "GIF87a") || bytes.has(0, "GIF89a")) {
            return Format.GIF;
        }
        if (bytes.has(0, "II*\0") || bytes.has(0, "MM\0*")) {
            return Format.TIFF;
        }
        if (bytes.has(0, "BM")) {
            return Format.BMP;
        }
        boolean pnm = bytes.has(0, "P2") || bytes.has(0, "P3") || bytes.has(0, "P5") || bytes.has(0, "P6");
        return pnm ? Format.PNM : null;
    }

    /** @throws BadPicture if the file begins as a telephone's HEIC picture does */
    static void refuseHeic(PictureBytes bytes) {
        if (bytes.has(4, "ftyphei") || bytes.has(4, "ftypmif1") || bytes.has(4, "ftyphevc")) {
            throw new BadPicture("is a HEIC picture, which is not read: save it as JPEG");
        }
    }
}
