package moodring.recommend.sequence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;
import moodring.recommend.sequence.lstm.Lstm;
import moodring.recommend.sequence.network.NetworkFile;
import moodring.recommend.sequence.network.Networks;
import moodring.recommend.sequence.rank.Perceptron;
import moodring.recommend.sequence.rank.Ranker;

/** Writes a model beside the folder that it is for, and then puts it in the place of the older one. */
final class ModelWriter {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final Pattern OURS = Pattern.compile("model\\.json|trigrams\\.bin|(lstm|ranker)-\\w+\\.zip");

    private final Path folder;
    private final Path fresh;
    private final Path old;

    /** @throws RecommendException if the folder holds anything but a model, which would be lost */
    ModelWriter(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        fresh = this.folder.resolveSibling(this.folder.getFileName() + ".new");
        old = this.folder.resolveSibling(this.folder.getFileName() + ".old");
        refuseOtherThings();
    }

    /**
     * @param origin is given the SHA-256 of each file
     * @throws UncheckedIOException if the disk does not take it; the older model is then as it was
     */
    SequenceModel write(Ranker ranker, Function<Map<String, String>, ModelOrigin> origin) {
        try {
            delete(fresh);
            delete(old);
            Files.createDirectories(fresh);
            ModelOrigin complete = origin.apply(files(ranker));
            Files.write(fresh.resolve(ModelFolder.ORIGIN), MAPPER.writeValueAsBytes(complete));
            if (Files.exists(folder)) {
                Files.move(folder, old);
            }
            Files.move(fresh, folder);
            delete(old);
            return new SequenceModel(ranker, complete);
        } catch (IOException e) {
            throw new UncheckedIOException("the model cannot be written to " + folder + ": " + e.getMessage(), e);
        }
    }

    private void refuseOtherThings() {
        for (String name : names(folder)) {
            if (!OURS.matcher(name).matches()) {
                throw new RecommendException(
                        Kind.BAD_DATA,
                        folder + " holds " + name + ", which is no part of a sequence model: name an empty or a new "
                                + "folder with --out.");
            }
        }
    }

    private static List<String> names(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be used as a folder: " + e.getMessage(), e);
        }
    }

    private Map<String, String> files(Ranker ranker) throws IOException {
        Lstm lstm = ranker.lstm();
        for (int member = 0; member < lstm.members().size(); member++) {
            Path file = fresh.resolve(ModelFolder.lstm(member));
            NetworkFile.write(
                    file, Networks.lstm(lstm.recipe().shape()), lstm.members().get(member));
        }
        write(ModelFolder.ALONE, ranker.alone());
        write(ModelFolder.COMPANY, ranker.withCompany());
        Files.write(fresh.resolve(ModelFolder.TRIGRAMS), ranker.frequencies().toBytes());
        Map<String, String> hashes = new TreeMap<>();
        names(fresh).forEach(name -> hashes.put(name, Fingerprints.of(fresh.resolve(name))));
        return hashes;
    }

    private void write(String name, Perceptron perceptron) {
        NetworkFile.write(
                fresh.resolve(name), Networks.perceptron(perceptron.inputs(), perceptron.hidden()), perceptron.flat());
    }

    private static void delete(Path folder) throws IOException {
        for (String name : names(folder)) {
            Files.delete(folder.resolve(name));
        }
        Files.deleteIfExists(folder);
    }
}
