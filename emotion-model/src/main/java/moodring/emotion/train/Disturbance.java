package moodring.emotion.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import moodring.emotion.FaceBox;
import moodring.emotion.face.FaceCrop;

/**
 * Something that makes faces harder to find and to read.
 *
 * @param kind what it is: "brightness"
 * @param level how much, with its unit: "-40 of 255"
 */
record Disturbance(String kind, String level, Placing placing, Change change) {
    /** Puts a face into a scene. */
    interface Placing {
        Scene place(SceneMaker maker, FaceCrop face);
    }

    /** Changes a scene. */
    interface Change {
        Scene apply(Scene scene, Random random);
    }

    static final Disturbance NONE = changing("none", "", (scene, random) -> scene);

    Scene scene(FaceCrop face, long seed) {
        return change.apply(placing.place(new SceneMaker(seed), face), new Random(seed));
    }

    /** Everything that the robustness table shows, in its order. */
    static List<Disturbance> all() {
        List<Disturbance> all = new ArrayList<>();
        all.add(NONE);
        for (int added : new int[] {-80, -40, 40, 80}) {
            all.add(changing("brightness", signed(added) + " of 255", (s, r) -> Changes.light(s, 1, added)));
        }
        for (double factor : new double[] {0.25, 0.5, 1.5, 2}) {
            all.add(changing("contrast", "x " + factor, (s, r) -> Changes.light(s, factor, 128 * (1 - factor))));
        }
        for (double share : new double[] {0.3, 0.6, 0.9}) {
            all.add(changing("light from one side", percent(share), (s, r) -> Changes.sideLight(s, share)));
        }
        for (double sigma : new double[] {0.5, 1, 2}) {
            all.add(changing("blur", sigma + " pixels of 48", (s, r) -> Changes.blur(s, sigma)));
        }
        for (int sigma : new int[] {5, 10, 20, 40}) {
            all.add(changing("noise", sigma + " of 255", (s, r) -> Changes.noise(s, sigma, r)));
        }
        for (double quality : new double[] {0.5, 0.2, 0.1}) {
            all.add(changing("JPEG quality", percent(quality), (s, r) -> Changes.jpeg(s, (float) quality)));
        }
        for (int degrees : new int[] {5, 10, 15, 20, 30}) {
            all.add(changing("rotation", degrees + " degrees", (s, r) -> Changes.rotation(s, degrees)));
        }
        for (int side : new int[] {60, 80, 120, 200, 320}) {
            all.add(placing("size", side + " of 480 pixels", (maker, face) -> maker.scene(face, side)));
        }
        for (double share : new double[] {0.1, 0.2, 0.3}) {
            all.add(placing("out of the picture", percent(share), (maker, face) -> maker.scene(face, leaving(share))));
        }
        all.add(covered("mouth", 0.15, 0.64, 0.7, 0.36));
        all.add(covered("eyes", 0.05, 0.24, 0.9, 0.2));
        all.add(covered("left half", 0, 0, 0.5, 1));
        all.add(covered("a corner", 0, 0.6, 0.4, 0.4));
        return all;
    }

    private static FaceBox leaving(double share) {
        int side = 200;
        return new FaceBox((int) Math.round(-share * side), 140, side, side);
    }

    private static Disturbance covered(String what, double x, double y, double width, double height) {
        return changing("covered", what, (s, r) -> Changes.covered(s, new double[] {x, y, width, height}));
    }

    private static Disturbance changing(String kind, String level, Change change) {
        return new Disturbance(kind, level, SceneMaker::scene, change);
    }

    private static Disturbance placing(String kind, String level, Placing placing) {
        return new Disturbance(kind, level, placing, (scene, random) -> scene);
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    private static String signed(int value) {
        return String.format(Locale.ROOT, "%+d", value);
    }
}
