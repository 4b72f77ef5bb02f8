package moodring.emotion.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import moodring.emotion.Emotion;
import moodring.emotion.network.Architecture;
import moodring.emotion.network.FaceInput;
import moodring.emotion.network.onednn.Precision;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private static final TrainingFaces FACES = new TrainingFaces(DrawnFaces.training(3), Map.of(), 0);

    private static TrainingSettings.Recipe recipe(long seed, double mixup) {
        return recipe(seed, new TrainingSettings.Showing(mixup, 0, 0, 1, 0.7));
    }

    private static TrainingSettings.Recipe recipe(long seed, TrainingSettings.Showing showing) {
        Architecture small = new Architecture(Architecture.Kind.PLAIN, 4, 1, 1);
        return new TrainingSettings.Recipe(
                small,
                4,
                7,
                0.1,
                0.9,
                0,
                0.9,
                List.of(24, 48),
                0,
                0,
                showing,
                0.1,
                0,
                new TrainingSettings.Arithmetic(Precision.F32, 1),
                seed);
    }

    private static List<float[]> pictures(TrainingSettings.Recipe recipe, int epoch) throws InterruptedException {
        List<float[]> result = new ArrayList<>();
        try (Batches batches = new Batches(FACES, recipe, epoch)) {
            for (int b = 0; b < batches.count(); b++) {
                Batches.Batch batch = batches.next();
                result.add(batch.pictures.clone());
                result.add(batch.targets.clone());
                batches.giveBack(batch);
            }
        }
        return result;
    }

    @Test
    void drawsTheSameForOneSeedAndEpoch() throws InterruptedException {
        assertThat(pictures(recipe(1, 0), 2)).usingRecursiveComparison().isEqualTo(pictures(recipe(1, 0), 2));
        assertThat(pictures(recipe(1, 0), 2).get(0))
                .isNotEqualTo(pictures(recipe(1, 0), 3).get(0));
        assertThat(pictures(recipe(1, 0), 2).get(0))
                .isNotEqualTo(pictures(recipe(2, 0), 2).get(0));
    }

    @Test
    void showsEveryFaceOnceInAnEpoch() throws InterruptedException {
        float[] shown = new float[TrainingFaces.CLASSES];
        List<float[]> arrays = pictures(recipe(1, 0), 0);
        for (int i = 1; i < arrays.size(); i += 2) {
            for (int j = 0; j < arrays.get(i).length; j++) {
                shown[j % TrainingFaces.CLASSES] += arrays.get(i)[j];
            }
        }
        assertThat(shown).containsOnly(3);
    }

    @Test
    void showsRareEmotionsOftenerTheMoreBalanceIsAsked() {
        List<LabelledFace> faces = new ArrayList<>(DrawnFaces.training(20));
        faces.removeIf(face -> face.emotion() == Emotion.DISGUST && face.row() % 4 != 0);
        TrainingFaces uneven = new TrainingFaces(faces, Map.of(), 0);
        int rare = (int) faces.stream().filter(BatchesTest::isDisgust).count();
        assertThat(disgusted(uneven, faces, 0)).isEqualTo(rare);
        assertThat(disgusted(uneven, faces, 0.5)).isBetween(rare + 3, 2 * rare + 3);
        assertThat(disgusted(uneven, faces, 1)).isBetween(faces.size() / 8, faces.size() / 6);
        assertThat(uneven.drawn(0.5, new SplittableRandom(1)))
                .isNotEqualTo(uneven.drawn(0.5, new SplittableRandom(2)))
                .hasSize(faces.size());
    }

    private static boolean isDisgust(LabelledFace face) {
        return face.emotion() == Emotion.DISGUST;
    }

    private static int disgusted(TrainingFaces all, List<LabelledFace> faces, double balance) {
        return (int) Arrays.stream(all.drawn(balance, new SplittableRandom(1)))
                .filter(drawn -> isDisgust(faces.get(drawn)))
                .count();
    }

    @Test
    void growsThePicturesAsTheRecipeSays() throws InterruptedException {
        assertThat(pictures(recipe(1, 0), 1).get(0)).hasSize(7 * 24 * 24);
        assertThat(pictures(recipe(1, 0), 2).get(0)).hasSize(7 * 48 * 48);
    }

    @Test
    void blendsTargetsAsItBlendsPictures() throws InterruptedException {
        float[] targets = pictures(recipe(1, 1), 0).get(1);
        Set<Float> values = new HashSet<>();
        for (int p = 0; p < 7; p++) {
            float sum = 0;
            for (int k = 0; k < 7; k++) {
                sum += targets[p * 7 + k];
                values.add(targets[p * 7 + k]);
            }
            assertThat(sum).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5f));
        }
        assertThat(values).hasSizeGreaterThan(4);
    }

    @Test
    void makesAsManyFacesWorseAsAsked() throws InterruptedException {
        float[] clean = pictures(recipe(1, 0), 3).get(0);
        float[] some = new float[clean.length];
        System.arraycopy(clean, 0, some, 0, clean.length);
        Corruption corruption = new Corruption(48, 0.5);
        SplittableRandom random = new SplittableRandom(1);
        int changed = 0;
        for (int draw = 0; draw < 100; draw++) {
            corruption.change(some, 0, random);
            changed += some[0] == clean[0] ? 0 : 1;
            System.arraycopy(clean, 0, some, 0, clean.length);
        }
        assertThat(changed).isBetween(35, 65);
        assertThat(pictures(recipe(1, new TrainingSettings.Showing(0, 0, 1, 1, 0.7)), 3)
                        .get(0))
                .isNotEqualTo(clean);
    }

    @Test
    void blurSmoothsAndNoiseRoughens() {
        List<Double> roughness = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            float[] drawn = new float[FaceInput.LENGTH];
            FACES.augmentation(TrainingSettings.Showing.AS_THEY_ARE).draw(0, new SplittableRandom(3), drawn, 0, 48);
            double before = roughness(drawn);
            double mean = mean(drawn);
            new Corruption(48, 1).change(drawn, 0, new SplittableRandom(seed));
            roughness.add(roughness(drawn) / before);
            assertThat(mean(drawn)).isCloseTo(mean, org.assertj.core.data.Offset.offset(0.05));
        }
        assertThat(roughness).anyMatch(ratio -> ratio < 0.5).anyMatch(ratio -> ratio > 2);
    }

    @Test
    void withoutChangesAFaceIsOnlyMirrored() throws InterruptedException {
        Set<Float> known = new HashSet<>();
        for (LabelledFace face : DrawnFaces.training(3)) {
            float[] prepared = new float[FaceInput.LENGTH];
            FaceInput.write(face.crop(), prepared, 0);
            for (float value : prepared) {
                known.add(value);
            }
        }
        TrainingSettings.Showing unchanged = new TrainingSettings.Showing(0, 0, 0, 0, 0);
        for (float value : pictures(recipe(1, unchanged), 3).get(0)) {
            assertThat(known).contains(value);
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Mean difference between neighbours. */
    private static double roughness(float[] values) {
        double sum = 0;
        for (int i = 1; i < values.length; i++) {
            sum += Math.abs(values[i] - values[i - 1]);
        }
        return sum / values.length;
    }

    @Test
    void keepsTheContrastOfAFaceWithinItsBounds() {
        float[] drawn = new float[FaceInput.LENGTH];
        FACES.augmentation(TrainingSettings.Showing.AS_THEY_ARE).draw(0, new SplittableRandom(3), drawn, 0, 48);
        double mean = 0;
        double highest = 0;
        for (float value : drawn) {
            mean += value / drawn.length;
            highest = Math.max(highest, Math.abs(value));
        }
        assertThat(mean).isBetween(-0.8, 0.8);
        assertThat(highest).isBetween(1.0, 4.0);
    }
}
