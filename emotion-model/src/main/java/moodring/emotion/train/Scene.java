package moodring.emotion.train;

import java.util.List;
import java.util.Optional;
import moodring.emotion.FaceBox;
import moodring.emotion.GreyPicture;

/**
 * A webcam picture with one face of a data set in it.
 *
 * @param face where the data set's picture lies; it may leave the scene
 */
record Scene(GreyPicture picture, FaceBox face) {
    /** The same place in another light. */
    Scene with(byte[] pixels) {
        return new Scene(new GreyPicture(picture.width(), picture.height(), pixels), face);
    }

    /** The first of the boxes found that is this face. */
    Optional<FaceBox> faceAmong(List<FaceBox> found) {
        return found.stream().filter(this::isFace).findFirst();
    }

    /** Whether a box found there is this face: its centre lies within a quarter of the face's side. */
    boolean isFace(FaceBox found) {
        double across = found.x() + found.width() / 2.0 - (face.x() + face.width() / 2.0);
        double down = found.y() + found.height() / 2.0 - (face.y() + face.height() / 2.0);
        return Math.abs(across) < face.width() / 4.0 && Math.abs(down) < face.height() / 4.0;
    }
}
