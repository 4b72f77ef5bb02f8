package moodring.emotion.train;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import moodring.emotion.network.Calibration;
import moodring.emotion.network.EmotionNetwork;
import moodring.emotion.network.ModelFolder;
import org.bytedeco.dnnl.global.dnnl;

/** Collects what a trained model says of itself: settings, data, libraries, time, scores. */
final class Origin {
    /** How the use of a data set begins whose pictures a training learned from. */
    static final String LEARNED_FROM = "learned from";

    /** How the use of a teacher's file begins. */
    static final String TEACHER = "answers of a teacher";

    private static final String SAW_CK = "sawCkPlus";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Map<String, Object>> dataSets = new ArrayList<>();

    Origin() {
        values.put("trained", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        values.put("libraries", libraries());
        values.put("data", dataSets);
    }

    /** Whether a model learned from CK+, itself or through the weights that it started from. */
    static boolean sawCk(EmotionNetwork network) {
        return Boolean.TRUE.equals(network.origin().get(SAW_CK));
    }

    /** @param soft whether part of the targets came from raters or a teacher */
    void settings(TrainingSettings.Recipe recipe, boolean soft) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("kind", recipe.architecture().kind().name());
        map.put("width", recipe.architecture().width());
        map.put("depth", recipe.architecture().depth());
        map.put("dropoutKeeps", recipe.architecture().keep());
        map.put("epochs", recipe.epochs());
        map.put("batch", recipe.batch());
        map.put("learningRate", recipe.learningRate());
        map.put("momentum", recipe.momentum());
        map.put("weightDecay", recipe.weightDecay());
        map.put("averaging", recipe.averaging());
        map.put("sizes", recipe.sizes());
        map.put("softTargets", soft ? recipe.softTargets() : 0.0);
        map.put("smoothing", recipe.smoothing());
        map.put("mixup", recipe.showing().mixup());
        map.put("balance", recipe.showing().balance());
        map.put("corruption", recipe.showing().corruption());
        map.put("strength", recipe.showing().strength());
        map.put("covering", recipe.showing().covering());
        map.put("validationShare", recipe.validation());
        if (recipe.patience() > 0) {
            map.put("patience", recipe.patience());
        }
        map.put("precision", recipe.arithmetic().precision().name());
        map.put("replicas", recipe.arithmetic().replicas());
        map.put("seed", recipe.seed());
        values.put("settings", map);
    }

    void dataSet(DataSet set, String use, int pictures) {
        dataSet(set.name(), set.sha256(), use, pictures);
    }

    void dataSet(String name, String sha256, String use, int pictures) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("sha256", sha256);
        map.put("use", use);
        map.put("pictures", pictures);
        dataSets.add(map);
    }

    void sawCk(boolean saw) {
        values.put(SAW_CK, saw);
    }

    void startedFrom(ModelFolder model) {
        values.put("startedFrom", Map.of("sha256", model.sha256(), "origin", model.origin()));
    }

    /** @param networks that answer together, each with its own origin */
    void members(List<EmotionNetwork> networks) {
        values.put("members", networks.stream().map(EmotionNetwork::origin).toList());
        sawCk(networks.stream().anyMatch(Origin::sawCk));
    }

    void leftOut(Partition.Removed removed) {
        values.put(
                "leftOut",
                Map.of(
                        "nearlyBlank", removed.blank(),
                        "equalToATestPicture", removed.inTest(),
                        "copies", removed.copies()));
    }

    void training(List<EpochScore> scores, int bestEpoch) {
        double seconds = scores.stream().mapToDouble(EpochScore::seconds).sum();
        values.put("epochsDone", scores.size());
        values.put("bestEpoch", bestEpoch);
        values.put("seconds", Math.round(seconds));
    }

    void validation(Evaluation evaluation, Calibration calibration) {
        Evaluation sure = evaluation.sureOnes(calibration.sureThreshold());
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("examples", evaluation.examples());
        map.put("accuracy", evaluation.accuracy());
        map.put("macroF1", evaluation.macroF1());
        map.put("ece", evaluation.expectedCalibrationError());
        map.put("sureShare", (double) sure.examples() / Math.max(1, evaluation.examples()));
        map.put("sureAccuracy", sure.accuracy());
        values.put("validation", map);
    }

    Map<String, Object> toMap() {
        return values;
    }

    private static Map<String, String> libraries() {
        Map<String, String> map = new LinkedHashMap<>();
        String own = Origin.class.getPackage().getImplementationVersion();
        map.put("moodring", own == null ? "development" : own);
        map.put("java", Runtime.version().toString());
        map.put("deeplearning4j", mavenVersion("org.deeplearning4j", "deeplearning4j-nn"));
        map.put("nd4j", mavenVersion("org.nd4j", "nd4j-native-api"));
        var onednn = dnnl.dnnl_version();
        map.put("onednn", onednn.major() + "." + onednn.minor() + "." + onednn.patch());
        return map;
    }

    private static String mavenVersion(String group, String artifact) {
        String resource = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
        try (InputStream in = Origin.class.getResourceAsStream(resource)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
