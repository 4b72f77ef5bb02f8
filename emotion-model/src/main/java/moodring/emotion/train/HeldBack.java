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
                .allMatch(network -> toldShare(network, fer).isPresent());
    }

    private static double share(ModelFolder model, DataSet fer) {
        return toldShare(model, fer)
                .orElseThrow(() -> new EmotionException(
                        EmotionException.Kind.BAD_DATA,
                        model.folder() + " was not trained from " + fer.name()
                                + ": its origin names no file of this SHA-256"));
    }

    private static Optional<Double> toldShare(ModelFolder model, DataSet fer) {
        Map<String, Object> origin = model.origin();
        if (origin.toString().contains(fer.sha256())
                && origin.get("settings") instanceof Map<?, ?> settings
                && settings.get("validationShare") instanceof Number share) {
            return Optional.of(share.doubleValue());
        }
        return Optional.empty();
    }
}
