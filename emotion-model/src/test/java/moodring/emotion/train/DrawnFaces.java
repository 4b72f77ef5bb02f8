package moodring.emotion.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import moodring.emotion.Emotion;
import moodring.emotion.face.FaceCrop;

/** Pictures drawn for tests: stripes across, each emotion's as far apart as no other's, the same when mirrored. */
final class DrawnFaces {
    private DrawnFaces() {}

    /** The n-th picture of this emotion; no two are equal. */
    static FaceCrop crop(Emotion emotion, int n) {
        Random random = new Random(emotion.ordinal() * 7_919L + n);
        double period = 4 * Math.pow(1.4, emotion.ordinal());
        double phase = random.nextDouble() * 6;
        byte[] pixels = new byte[FaceCrop.SIZE * FaceCrop.SIZE];
        for (int i = 0; i < pixels.length; i++) {
            double wave = Math.sin(2 * Math.PI * (i / FaceCrop.SIZE) / period + phase);
            pixels[i] = (byte) (128 + 80 * wave + 10 * random.nextGaussian());
        }
        return FaceCrop.of(pixels);
    }

    static LabelledFace face(Emotion emotion, int n, String usage) {
        return new LabelledFace(crop(emotion, n), emotion, usage, "", n);
    }

    /** The same number of each emotion, in turns. */
    static List<LabelledFace> training(int perEmotion) {
        List<LabelledFace> faces = new ArrayList<>();
        for (int n = 0; n < perEmotion; n++) {
            for (Emotion emotion : Emotion.values()) {
                faces.add(face(emotion, n, LabelledFace.TRAINING));
            }
        }
        return faces;
    }

    /** A row of fer2013.csv. */
    static String row(LabelledFace face) {
        StringBuilder pixels = new StringBuilder();
        for (byte pixel : face.crop().pixels()) {
            pixels.append(pixels.length() == 0 ? "" : " ").append(pixel & 0xff);
        }
        return face.emotion().ordinal() + "," + pixels + "," + face.usage();
    }
}
