package moodring.emotion.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.FaceLogits;

/** Measures a model exactly as it reads live faces: all looks and the temperature included. */
public final class EvaluateEmotionModel {
    private final EvaluationSettings settings;
    private final EmotionNetwork network;

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
        List<FaceLogits> logits = logits(faces);
        List<Evaluation.Answer> answers = answers(faces, logits, said -> said);
        EvaluationReport report = report(set.name() + " " + settings.usage(), answers);
        settings.withoutDuplicatesOf()
                .ifPresent(file -> report.part("withoutDuplicates", withoutCopies(faces, answers, DataSet.fer(file))));
        settings.ferplus()
                .ifPresent(file -> report.part("ferplus", onMajorities(faces, answers, SoftLabels.majorities(file))));
        report.put("byBrightness", byBrightness(faces, answers));
        report.put("parts", parts(faces, logits));
        return report;
    }

    private EvaluationReport onCk() {
        DataSet set = DataSet.ck(settings.ck().orElseThrow());
        EvaluationReport report;
        if (settings.folds() == 0) {
            report = report(set.name(), answers(set.faces(), logits(set.faces()), said -> said));
            if (Origin.sawCk(network)) {
                report.put("note", "the model learned from such pictures; --folds 5 measures on people it never saw");
            }
        } else {
            PersonFolds folds = new PersonFolds(set.faces(), settings.folds(), settings.seed());
            List<List<Evaluation.Answer>> perFold =
                    FoldTraining.of(settings.model()).answers(folds);
            report = report(
                    set.name() + ", " + settings.folds() + " folds by person",
                    perFold.stream().flatMap(List::stream).toList());
            report.put(
                    "folds",
                    perFold.stream()
                            .map(fold -> new Evaluation(fold).accuracy())
                            .toList());
            report.put("seed", settings.seed());
        }
        report.put("contemptLeftOut", set.contempt());
        return report;
    }

    private EvaluationReport report(String dataset, List<Evaluation.Answer> answers) {
        Evaluation evaluation = new Evaluation(answers);
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

    private List<FaceLogits> logits(List<LabelledFace> faces) {
        return network.logits(faces.stream().map(LabelledFace::crop).toList());
    }

    /** @param views which of what was said counts */
    private List<Evaluation.Answer> answers(
            List<LabelledFace> faces, List<FaceLogits> logits, UnaryOperator<FaceLogits> views) {
        List<Evaluation.Answer> answers = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            answers.add(new Evaluation.Answer(
                    faces.get(i).emotion(),
                    views.apply(logits.get(i))
                            .probabilities(network.calibration().temperature())));
        }
        return answers;
    }

    /** Accuracy of one look at each face, and of each network alone: what more looks and the company add. */
    private Map<String, Object> parts(List<LabelledFace> faces, List<FaceLogits> logits) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("oneLook", new Evaluation(answers(faces, logits, FaceLogits::firstLook)).accuracy());
        List<Double> alone = new ArrayList<>();
        for (int n = 0; n < logits.get(0).networks(); n++) {
            int number = n;
            alone.add(new Evaluation(answers(faces, logits, said -> said.ofNetwork(number))).accuracy());
        }
        parts.put("eachNetworkAlone", alone);
        return parts;
    }

    private static Evaluation withoutCopies(
            List<LabelledFace> faces, List<Evaluation.Answer> answers, DataSet learned) {
        Set<PixelKey> known = learned.faces().stream()
                .filter(LabelledFace::isTraining)
                .map(face -> PixelKey.of(face.crop()))
                .collect(Collectors.toSet());
        List<Evaluation.Answer> unknown = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            if (!known.contains(PixelKey.of(faces.get(i).crop()))) {
                unknown.add(answers.get(i));
            }
        }
        return new Evaluation(unknown);
    }

    private static Evaluation onMajorities(
            List<LabelledFace> faces, List<Evaluation.Answer> answers, Map<Integer, Emotion> majorities) {
        List<Evaluation.Answer> rated = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            Emotion majority = majorities.get(faces.get(i).row());
            if (majority != null) {
                rated.add(new Evaluation.Answer(majority, answers.get(i).said()));
            }
        }
        return new Evaluation(rated);
    }

    /** Accuracy on the darker, middle and brighter third: no data set here says whose skin is how dark. */
    private static Map<String, Object> byBrightness(List<LabelledFace> faces, List<Evaluation.Answer> answers) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            order.add(i);
        }
        order.sort(java.util.Comparator.comparingDouble(i -> brightness(faces.get(i))));
        Map<String, Object> thirds = new LinkedHashMap<>();
        String[] names = {"darkThird", "middleThird", "brightThird"};
        for (int third = 0; third < names.length; third++) {
            List<Integer> some = order.subList(order.size() * third / 3, order.size() * (third + 1) / 3);
            thirds.put(
                    names[third], new Evaluation(some.stream().map(answers::get).toList()).accuracy());
        }
        return thirds;
    }

    private static double brightness(LabelledFace face) {
        long sum = 0;
        for (byte pixel : face.crop().pixels()) {
            sum += pixel & 0xff;
        }
        return sum;
    }
}
