package moodring.emotion.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.face.FaceCrop;
import moodring.emotion.face.FaceCropper;
import moodring.emotion.face.FaceFinder;
import moodring.emotion.face.Framing;
import moodring.emotion.network.EmotionNetwork;

/** Compares squares around the boxes that the cascades find, so that {@link Framing#OF_FER_2013} has a reason. */
final class FramingSearch {
    private static final List<Framing> FRAMINGS = framings();

    /** A face with what each of the squares cuts out of its scene; the scenes themselves would fill the memory. */
    private record Found(LabelledFace face, List<FaceCrop> crops) {}

    private final FaceFinder finder;
    private final EmotionNetwork network;
    private final long seed;

    FramingSearch(FaceFinder finder, EmotionNetwork network, long seed) {
        this.finder = finder;
        this.network = network;
        this.seed = seed;
    }

    /**
     * @param faces that the network did not learn from
     * @return a row for each square; none if no face is found
     */
    List<RobustnessReport.FramingRow> rows(List<LabelledFace> faces) {
        List<Found> found = IntStream.range(0, faces.size())
                .mapToObj(i -> find(faces.get(i), seed + i))
                .flatMap(Optional::stream)
                .toList();
        if (found.isEmpty()) {
            return List.of();
        }
        return IntStream.range(0, FRAMINGS.size())
                .mapToObj(framing -> row(found, framing))
                .toList();
    }

    private Optional<Found> find(LabelledFace face, long sceneSeed) {
        Scene scene = Disturbance.NONE.scene(face.crop(), sceneSeed);
        return scene.faceAmong(finder.find(scene.picture()))
                .map(place -> new Found(
                        face,
                        FRAMINGS.stream()
                                .map(framing -> FaceCropper.exactly(scene.picture(), framing.around(place)))
                                .toList()));
    }

    private RobustnessReport.FramingRow row(List<Found> found, int number) {
        List<EmotionProbabilities> said =
                network.read(found.stream().map(one -> one.crops().get(number)).toList());
        Evaluation evaluation =
                Evaluation.of(found.stream().map(one -> one.face().emotion()).toList(), said);
        Framing framing = FRAMINGS.get(number);
        return new RobustnessReport.FramingRow(
                framing.size(), framing.down(), found.size(), evaluation.crossEntropy(), evaluation.accuracy());
    }

    private static List<Framing> framings() {
        List<Framing> framings = new ArrayList<>();
        for (double size : new double[] {1, 1.05, 1.1, 1.15}) {
            for (double down : new double[] {0, 0.02, 0.04}) {
                framings.add(new Framing(size, down));
            }
        }
        return framings;
    }
}
