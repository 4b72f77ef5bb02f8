package moodring.emotion.face;

import moodring.emotion.FaceBox;

/**
 * A place that the cascade takes for a face.
 *
 * @param weight how clearly its last stage was passed; higher is surer
 */
record Detection(FaceBox box, double weight) {
    int side() {
        return box.width();
    }

    /** Share of the smaller box that both cover, 0 to 1. */
    double overlap(Detection other) {
        int width =
                Math.min(box.x() + box.width(), other.box.x() + other.box.width()) - Math.max(box.x(), other.box.x());
        int height =
                Math.min(box.y() + box.height(), other.box.y() + other.box.height()) - Math.max(box.y(), other.box.y());
        double smaller = Math.min((double) box.width() * box.height(), (double) other.box.width() * other.box.height());
        return Math.max(0, width) * (double) Math.max(0, height) / smaller;
    }
}
