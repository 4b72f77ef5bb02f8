package moodring.emotion.train;

import java.util.LinkedHashMap;
import java.util.Map;
import moodring.emotion.Emotion;

/** An evaluation as others read it: plain maps, lists, strings and numbers, for JSON. Built up, then read. */
public final class EvaluationReport {
    private final Evaluation evaluation;
    private final Map<String, Object> values = new LinkedHashMap<>();

    EvaluationReport(String dataset, Evaluation evaluation) {
        this.evaluation = evaluation;
        values.put("dataset", dataset);
        values.put("examples", evaluation.examples());
        values.put("accuracy", evaluation.accuracy());
        values.put("macroF1", evaluation.macroF1());
        values.put("ece", evaluation.expectedCalibrationError());
        values.put("accuracyInterval", evaluation.accuracyInterval());
        values.put("eceByChance", evaluation.calibrationErrorByChance());
        Map<String, Object> perClass = new LinkedHashMap<>();
        for (Emotion emotion : Emotion.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("precision", evaluation.precision(emotion));
            one.put("recall", evaluation.recall(emotion));
            one.put("support", evaluation.support(emotion));
            perClass.put(emotion.word(), one);
        }
        values.put("perClass", perClass);
        values.put("confusion", evaluation.confusion());
    }

    /** The same measure on some of the pictures, or against other labels. */
    void part(String name, Evaluation part) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("examples", part.examples());
        map.put("accuracy", part.accuracy());
        values.put(name, map);
    }

    void put(String name, Object value) {
        values.put(name, value);
    }

    /** Field names as the project's interface promises them; extra ones after. */
    public Map<String, Object> asMap() {
        return values;
    }

    public Evaluation evaluation() {
        return evaluation;
    }
}
