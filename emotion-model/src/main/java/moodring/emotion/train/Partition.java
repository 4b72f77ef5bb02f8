package moodring.emotion.train;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The Training rows, cleaned and split, so that nothing that is measured on was learned from: no nearly blank picture, no
 * picture twice, none whose pixels equal a PublicTest or PrivateTest picture's; then a part held back for validation.
 *
 * @param training to learn from
 * @param validation for every choice: epoch, temperature, threshold
 * @param removed why and how many rows were left out
 * @param tested pixels of the test pictures: never to be learned from, whatever set they come with
 */
record Partition(List<LabelledFace> training, List<LabelledFace> validation, Removed removed, Set<PixelKey> tested) {
    /** Standard deviation of the grey values below which a picture shows nothing. */
    private static final double BLANK = 2;

    private static final long SPLIT_SEED = 1;

    /** How many Training rows were left out: nearly blank, equal to a test picture, copies of another Training row. */
    record Removed(int blank, int inTest, int copies) {}

    Partition {
        training = List.copyOf(training);
        validation = List.copyOf(validation);
        tested = Set.copyOf(tested);
    }

    /**
     * @param faces all rows, those of the test parts too where the file holds them
     * @param share of the clean Training rows that is held back; which ones depends on the rows alone, so that models
     *     trained with different seeds can be compared and joined
     */
    static Partition of(List<LabelledFace> faces, double share) {
        Set<PixelKey> tested = faces.stream()
                .filter(face -> !face.isTraining())
                .map(face -> PixelKey.of(face.crop()))
                .collect(Collectors.toSet());
        Set<PixelKey> seen = new HashSet<>();
        List<LabelledFace> clean = new ArrayList<>();
        int blank = 0;
        int inTest = 0;
        int copies = 0;
        for (LabelledFace face : faces.stream().filter(LabelledFace::isTraining).toList()) {
            PixelKey key = PixelKey.of(face.crop());
            if (isBlank(face)) {
                blank++;
            } else if (tested.contains(key)) {
                inTest++;
            } else if (!seen.add(key)) {
                copies++;
            } else {
                clean.add(face);
            }
        }
        Collections.shuffle(clean, new Random(SPLIT_SEED));
        int held = (int) Math.round(clean.size() * share);
        return new Partition(
                clean.subList(held, clean.size()), clean.subList(0, held), new Removed(blank, inTest, copies), tested);
    }

    /** The same with more pictures to learn from, but for those that equal a validation or a test picture. */
    Partition withMore(List<LabelledFace> more) {
        Set<PixelKey> apart = new HashSet<>(tested);
        validation.forEach(face -> apart.add(PixelKey.of(face.crop())));
        List<LabelledFace> all = new ArrayList<>(training);
        more.stream().filter(face -> !apart.contains(PixelKey.of(face.crop()))).forEach(all::add);
        return new Partition(all, validation, removed, tested);
    }

    /** SHA-256 of every picture and label in its place: another shuffle, split or file gives another. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (List<LabelledFace> part : List.of(training, validation)) {
                part.forEach(face -> {
                    digest.update(face.crop().pixels());
                    digest.update((byte) face.emotion().ordinal());
                });
                digest.update((byte) '|');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static boolean isBlank(LabelledFace face) {
        double sum = 0;
        double squares = 0;
        byte[] pixels = face.crop().pixels();
        for (byte pixel : pixels) {
            int value = pixel & 0xff;
            sum += value;
            squares += value * value;
        }
        double mean = sum / pixels.length;
        return squares / pixels.length - mean * mean < BLANK * BLANK;
    }
}
