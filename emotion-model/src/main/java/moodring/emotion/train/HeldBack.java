package moodring.emotion.train;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.emotion.EmotionException;
import moodring.emotion.network.ModelFolder;

/** Which Training rows a model has not learned from, as its origin tells it. */
final class HeldBack {
    private HeldBack() {}

    /**
     * The split that these models, and each network in them, were trained with.
     *
     * @throws EmotionException if one was trained from another file, or held back other faces
     */
    static Partition partition(List<ModelFolder> models, DataSet fer) {
        List<ModelFolder> networks =
                models.stream().flatMap(model -> model.members().stream()).toList();
        double first = share(networks.get(0), fer);
        for (ModelFolder network : networks) {
            double share = share(network, fer);
            if (share != first) {
                throw new EmotionException(
                        EmotionException.Kind.BAD_DATA,
                        network.folder() + " held back a share of " + share + " for validation, but "
                                + networks.get(0).folder() + " " + first + "; train both with the same --validation");
            }
        }
        return Partition.of(fer.faces(), first);
    }

    /** Whether {@link #partition} can tell: the model, and each network in it, was trained from this very file. */
    static boolean isFrom(ModelFolder model, DataSet fer) {
        return model.members().stream()
                .allMatch(network -> toldShare(network.origin(), fer).isPresent());
    }

    /**
     * Makes sure that weights to go on from have not learned from the faces that will be held back.
     *
     * @throws EmotionException if they were trained from another file, or held back another share of it
     */
    static void requireShare(ModelFolder start, DataSet fer, double share) {
        double told = share(start, fer);
        if (told != share) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    start.folder() + " held back a share of " + told
                            + " for validation, so it has learned from faces that a share of " + share
                            + " would hold back; go on from it with --validation " + told);
        }
    }

    private static double share(ModelFolder model, DataSet fer) {
        return toldShare(model.origin(), fer)
                .orElseThrow(() -> new EmotionException(
                        EmotionException.Kind.BAD_DATA,
                        model.folder() + " was not trained from " + fer.name()
                                + ": its origin, or that of the weights it began from, names no file of this SHA-256"));
    }

    /** Empty unless this training, and each before it whose weights it went on from, held back the same share of the file. */
    private static Optional<Double> toldShare(Map<?, ?> origin, DataSet fer) {
        if (learnedFrom(origin, fer)
                && origin.get("settings") instanceof Map<?, ?> settings
                && settings.get("validationShare") instanceof Number share) {
            return origin.get("startedFrom") instanceof Map<?, ?> start
                            && start.get("origin") instanceof Map<?, ?> earlier
                    ? toldShare(earlier, fer).filter(before -> before == share.doubleValue())
                    : Optional.of(share.doubleValue());
        }
        return Optional.empty();
    }

    private static boolean learnedFrom(Map<?, ?> origin, DataSet fer) {
        return origin.get("data") instanceof List<?> sets
                && sets.stream()
                        .anyMatch(set -> set instanceof Map<?, ?> one
                                && fer.sha256().equals(one.get("sha256"))
                                && String.valueOf(one.get("use")).startsWith(Origin.LEARNED_FROM));
    }
}
