package moodring.emotion.train;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.FaceLogits;

/** Measures a model exactly as it reads live faces: all looks and the temperature included. */
public final class EvaluateEmotionModel {
    private final EvaluationSettings settings;
    private final EmotionNetwork network;

    /** A face of the data set, and what was said of it. */
    private record ReadFace(LabelledFace face, FaceLogits said) {}

    private EvaluateEmotionModel(EvaluationSettings settings) {
        this.settings = settings;
        network = EmotionNetwork.load(settings.model());
    }

    /**
     * Measures, and writes the report's files if the settings name a folder for them.
     *
     * @throws EmotionException with a sentence if model or data are not as they must be
     */
    public static EvaluationReport run(EvaluationSettings settings) {
        EvaluateEmotionModel measuring = new EvaluateEmotionModel(settings);
        EvaluationReport report = settings.fer().isPresent() ? measuring.onFer() : measuring.onCk();
        settings.report().ifPresent(folder -> new ModelCard(settings.model(), folder).add(report));
        return report;
    }

    private EvaluationReport onFer() {
        DataSet set = DataSet.fer(settings.fer().orElseThrow());
        List<LabelledFace> faces = set.faces().stream()
                .filter(face -> face.usage().equals(settings.usage()))
                .toList();
        if (faces.isEmpty()) {
            Set<String> usages = set.faces().stream().map(LabelledFace::usage).collect(Collectors.toSet());
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    set.name() + " has no rows with usage \"" + settings.usage() + "\"; it has " + usages);
        }
        Map<Integer, Emotion> majorities = majorities(set, faces);
        List<ReadFace> read = read(faces);
        EvaluationReport report = report(set.name() + " " + settings.usage(), evaluation(read.stream()));
        settings.withoutDuplicatesOf()
                .ifPresent(file -> report.part("withoutDuplicates", withoutCopies(read, DataSet.fer(file))));
        settings.ferplus().ifPresent(file -> report.part("ferplus", onMajorities(read, majorities)));
        report.put("byBrightness", byBrightness(read));
        report.put("parts", parts(read));
        return report;
    }

    /** Before the faces are read, which takes minutes; empty where no votes were named. */
    private Map<Integer, Emotion> majorities(DataSet set, List<LabelledFace> faces) {
        if (settings.ferplus().isEmpty()) {
            return Map.of();
        }
        set.requireRows("--ferplus");
        Path file = settings.ferplus().orElseThrow();
        Map<Integer, Emotion> majorities = SoftLabels.majorities(file, set);
        if (faces.stream().noneMatch(face -> majorities.containsKey(face.row()))) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    file + " has no row with a majority for any of the " + faces.size() + " faces with usage \""
                            + settings.usage() + "\" in " + set.name()
                            + "; name the votes of all its rows, or leave out --ferplus");
        }
        return majorities;
    }

    private EvaluationReport onCk() {
        DataSet set = DataSet.ck(settings.ck().orElseThrow());
        EvaluationReport report;
        if (settings.folds() == 0) {
            report = report(set.name(), evaluation(read(set.faces()).stream()));
            if (Origin.sawCk(network)) {
                report.put("note", "the model learned from such pictures; --folds 5 measures on people it never saw");
            }
        } else {
            PersonFolds folds = new PersonFolds(set.faces(), settings.folds(), settings.seed());
            List<Evaluation> perFold = FoldTraining.of(settings.model()).evaluations(folds);
            report = report(set.name() + ", " + settings.folds() + " folds by person", Evaluation.together(perFold));
            report.put("folds", perFold.stream().map(Evaluation::accuracy).toList());
            report.put("seed", settings.seed());
        }
        report.put("contemptLeftOut", set.contempt());
        return report;
    }

    private EvaluationReport report(String dataset, Evaluation evaluation) {
        EvaluationReport report = new EvaluationReport(dataset, evaluation);
        double threshold = network.calibration().sureThreshold();
        Evaluation sure = evaluation.sureOnes(threshold);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("threshold", threshold);
        map.put("share", (double) sure.examples() / Math.max(1, evaluation.examples()));
        map.put("accuracy", sure.accuracy());
        report.put("sure", map);
        return report;
    }

    private List<ReadFace> read(List<LabelledFace> faces) {
        List<FaceLogits> said =
                network.logits(faces.stream().map(LabelledFace::crop).toList());
        return IntStream.range(0, faces.size())
                .mapToObj(i -> new ReadFace(faces.get(i), said.get(i)))
                .toList();
    }

    private Evaluation evaluation(Stream<ReadFace> read) {
        return new Evaluation(
                read.map(face -> answer(face.face().emotion(), face.said())).toList());
    }

    private Evaluation.Answer answer(Emotion truth, FaceLogits said) {
        return new Evaluation.Answer(
                truth, said.probabilities(network.calibration().temperature()));
    }

    /** Accuracy of one look at each face, and of each network alone: what more looks and the company add. */
    private Map<String, Object> parts(List<ReadFace> read) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("oneLook", accuracy(read, FaceLogits::firstLook));
        parts.put(
                "eachNetworkAlone",
                IntStream.range(0, read.get(0).said().networks())
                        .mapToObj(number -> accuracy(read, said -> said.ofNetwork(number)))
                        .toList());
        return parts;
    }

    /** @param part which of what was said counts */
    private double accuracy(List<ReadFace> read, UnaryOperator<FaceLogits> part) {
        return evaluation(read.stream().map(face -> new ReadFace(face.face(), part.apply(face.said()))))
                .accuracy();
    }

    private Evaluation withoutCopies(List<ReadFace> read, DataSet learned) {
        Set<PixelKey> known = learned.faces().stream()
                .filter(LabelledFace::isTraining)
                .map(face -> PixelKey.of(face.crop()))
                .collect(Collectors.toSet());
        return evaluation(read.stream()
                .filter(face -> !known.contains(PixelKey.of(face.face().crop()))));
    }

    private Evaluation onMajorities(List<ReadFace> read, Map<Integer, Emotion> majorities) {
        return new Evaluation(read.stream()
                .filter(face -> majorities.containsKey(face.face().row()))
                .map(face -> answer(majorities.get(face.face().row()), face.said()))
                .toList());
    }

    /** Accuracy on the darker, middle and brighter third: no data set here says whose skin is how dark. */
    private Map<String, Object> byBrightness(List<ReadFace> read) {
        List<ReadFace> order = read.stream()
                .sorted(Comparator.comparingLong(face -> brightness(face.face())))
                .toList();
        Map<String, Object> thirds = new LinkedHashMap<>();
        String[] names = {"darkThird", "middleThird", "brightThird"};
        for (int third = 0; third < names.length; third++) {
            List<ReadFace> some = order.subList(order.size() * third / 3, order.size() * (third + 1) / 3);
            thirds.put(names[third], evaluation(some.stream()).accuracy());
        }
        return thirds;
    }

    private static long brightness(LabelledFace face) {
        long sum = 0;
        for (byte pixel : face.crop().pixels()) {
            sum += pixel & 0xff;
        }
        return sum;
    }
}
