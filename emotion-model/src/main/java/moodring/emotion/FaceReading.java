package moodring.emotion;

import java.util.List;

/** What one picture told us. Not finding a face is an ordinary answer, not an error. */
public sealed interface FaceReading {
    /** The faces that were read, the largest first. */
    default List<Face> faces() {
        return List.of();
    }

    /** No face was found. */
    record NoFace() implements FaceReading {}

    /**
     * The picture is too dark to read.
     *
     * @param brightness mean of the grey values, 0 to 255
     */
    record TooDark(double brightness) implements FaceReading {}

    /** Exactly one usable face. */
    record OneFace(Face face) implements FaceReading {
        @Override
        public List<Face> faces() {
            return List.of(face);
        }
    }

    /** At least two faces, the largest first; who is meant is not ours to guess. */
    record SeveralFaces(List<Face> faces) implements FaceReading {
        public SeveralFaces {
            faces = List.copyOf(faces);
            if (faces.size() < 2) {
                throw new IllegalArgumentException("several faces are at least two, but were " + faces.size());
            }
        }
    }
}
