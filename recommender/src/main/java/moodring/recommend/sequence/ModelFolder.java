package moodring.recommend.sequence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;
import moodring.recommend.sequence.lstm.Lstm;
import moodring.recommend.sequence.lstm.LstmRecipe;
import moodring.recommend.sequence.network.StoredWeights;
import moodring.recommend.sequence.rank.Perceptron;
import moodring.recommend.sequence.rank.Ranker;
import moodring.recommend.sequence.song.TrigramFrequencies;

/**
 * A folder with a trained model: {@code model.json} and the files that it names, each with its SHA-256. Nothing in it is
 * used before its size, its hash and its entries are what they should be, in this order.
 */
public final class ModelFolder {
    static final String ORIGIN = "model.json";
    static final int FORMAT = 1;
    static final String ALONE = "ranker-alone.zip";
    static final String COMPANY = "ranker-company.zip";
    static final String TRIGRAMS = "trigrams.bin";

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final long LARGEST = 2_000_000;

    private final Path folder;

    public ModelFolder(Path folder) {
        this.folder = folder;
    }

    /** The name of an LSTM's file, numbered from 0 on. */
    static String lstm(int member) {
        return "lstm-" + (member + 1) + ".zip";
    }

    /** Whether there is a model, whole or not. */
    public boolean exists() {
        return Files.isRegularFile(folder.resolve(ORIGIN));
    }

    /** @throws RecommendException if there is no model or it is not as it was made, saying what to do */
    public SequenceModel read() {
        try {
            ModelOrigin origin = MAPPER.readValue(bytes(ORIGIN), ModelOrigin.class);
            if (origin.format() != FORMAT) {
                throw new IOException("its format is " + origin.format() + ", and this program reads " + FORMAT);
            }
            return new SequenceModel(ranker(origin), origin);
        } catch (JacksonException | IllegalArgumentException e) {
            throw unusable("model.json is not what sequence train writes", e);
        } catch (IOException e) {
            throw unusable(e.getMessage(), e);
        }
    }

    private Ranker ranker(ModelOrigin origin) throws IOException {
        LstmRecipe recipe = origin.recipe();
        List<float[]> members = new ArrayList<>();
        for (int member = 0; member < recipe.members(); member++) {
            members.add(weights(origin, lstm(member), recipe.shape().parameters()));
        }
        return new Ranker(
                new Lstm(recipe, members, origin.spreads()),
                TrigramFrequencies.ofBytes(checked(origin, TRIGRAMS)),
                perceptron(origin, ALONE, Ranker.cluesAlone()),
                perceptron(origin, COMPANY, Ranker.cluesWithCompany()));
    }

    private Perceptron perceptron(ModelOrigin origin, String name, int clues) throws IOException {
        int units = origin.rankerUnits();
        return new Perceptron(clues, units, weights(origin, name, Perceptron.parameters(clues, units)));
    }

    private float[] weights(ModelOrigin origin, String name, int expected) throws IOException {
        try {
            return StoredWeights.read(checked(origin, name), expected);
        } catch (IOException e) {
            throw new IOException(name + ": " + e.getMessage(), e);
        }
    }

    private byte[] checked(ModelOrigin origin, String name) throws IOException {
        byte[] bytes = bytes(name);
        if (!Fingerprints.of(bytes).equals(origin.files().get(name))) {
            throw new IOException(name + " is not the file that model.json names: it was changed or damaged");
        }
        return bytes;
    }

    private byte[] bytes(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw new IOException(name + " is missing");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(name + " is larger than " + LARGEST / 1_000_000 + " MB");
        }
        return Files.readAllBytes(file);
    }

    private RecommendException unusable(String why, Exception cause) {
        return new RecommendException(
                Kind.NO_MODEL,
                "The sequence model in " + folder + " cannot be used: " + why
                        + "; train one (./moodring sequence train), take back the shipped one (git restore "
                        + "recommender/model), or go without (--no-sequence).",
                cause);
    }
}
