package moodring.recommend.steadiness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import moodring.emotion.Emotion;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;

/** How a model mistakes emotions, from the report of its own evaluation that lies beside it. Immutable. */
public final class ModelConfusion {
    private static final String BEGINNING = "evaluation-fer2013";

    private final String report;
    private final double[][] counts;

    private ModelConfusion(String report, double[][] counts) {
        this.report = report;
        this.counts = counts;
    }

    /** Name of the report. */
    public String report() {
        return report;
    }

    /** Rows true, columns read, in the order of {@link Emotion}; a copy. */
    public double[][] counts() {
        return Arrays.stream(counts).map(double[]::clone).toArray(double[][]::new);
    }

    /** @throws RecommendException of kind NO_MODEL if there is no such report */
    public static ModelConfusion of(Path modelFolder) {
        return report(modelFolder)
                .map(ModelConfusion::read)
                .orElseThrow(() -> new RecommendException(
                        Kind.NO_MODEL,
                        "The model in " + modelFolder
                                + " has no report of its mistakes: ./moodring emotion evaluate --fer"
                                + " FILE --report " + modelFolder + " writes one."));
    }

    private static Optional<Path> report(Path modelFolder) {
        if (!Files.isDirectory(modelFolder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(modelFolder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(BEGINNING))
                    .filter(file -> file.getFileName().toString().endsWith(".json"))
                    .min(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new RecommendException(Kind.INPUT_OUTPUT, modelFolder + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static ModelConfusion read(Path file) {
        try {
            JsonNode rows = new ObjectMapper().readTree(file.toFile()).path("confusion");
            int emotions = Emotion.values().length;
            double[][] counts = new double[emotions][emotions];
            for (int row = 0; row < emotions; row++) {
                for (int column = 0; column < emotions; column++) {
                    counts[row][column] = rows.path(row).path(column).asDouble(Double.NaN);
                    if (!(counts[row][column] >= 0)) { // written this way so that NaN fails too
                        throw new IOException("it has no confusion matrix of seven by seven counts");
                    }
                }
            }
            return new ModelConfusion(file.getFileName().toString(), counts);
        } catch (IOException e) {
            throw new RecommendException(Kind.BAD_DATA, file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }
}
