package moodring.emotion.face;

import moodring.emotion.GreyPicture;

/** How a stored picture is to be turned before it is looked at; in the order of EXIF's numbers 1 to 8. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    HALF_TURN,
    UPSIDE_DOWN_MIRROR,
    TRANSPOSED,
    QUARTER_TURN_RIGHT,
    TRANSVERSE,
    QUARTER_TURN_LEFT;

    /** Numbers that EXIF does not know mean upright. */
    static Orientation ofExif(int number) {
        return number >= 1 && number <= values().length ? values()[number - 1] : UPRIGHT;
    }

    GreyPicture turn(GreyPicture stored) {
        if (this == UPRIGHT) {
            return stored;
        }
        boolean onItsSide = ordinal() >= TRANSPOSED.ordinal();
        int width = onItsSide ? stored.height() : stored.width();
        int height = onItsSide ? stored.width() : stored.height();
        byte[] turned = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                turned[y * width + x] = stored.pixels()[from(x, y, stored)];
            }
        }
        return new GreyPicture(width, height, turned);
    }

    /** Where in the stored picture the pixel comes from that is shown at x and y. */
    private int from(int x, int y, GreyPicture stored) {
        int right = stored.width() - 1;
        int bottom = stored.height() - 1;
        return switch (this) {
            case UPRIGHT -> y * stored.width() + x;
            case MIRRORED -> y * stored.width() + right - x;
            case HALF_TURN -> (bottom - y) * stored.width() + right - x;
            case UPSIDE_DOWN_MIRROR -> (bottom - y) * stored.width() + x;
            case TRANSPOSED -> x * stored.width() + y;
            case QUARTER_TURN_RIGHT -> (bottom - x) * stored.width() + y;
            case TRANSVERSE -> (bottom - x) * stored.width() + right - y;
            case QUARTER_TURN_LEFT -> x * stored.width() + right - y;
        };
    }
}
