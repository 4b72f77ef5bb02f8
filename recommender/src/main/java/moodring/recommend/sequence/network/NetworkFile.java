package moodring.recommend.sequence.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.factory.Nd4j;

/** Writes a network in DL4J's own form; {@link StoredWeights} reads it. */
public final class NetworkFile {
    private static final String POM = "/META-INF/maven/org.deeplearning4j/deeplearning4j-nn/pom.properties";

    private NetworkFile() {}

    /** @throws UncheckedIOException if the file cannot be written */
    public static void write(Path file, MultiLayerConfiguration configuration, float[] parameters) {
        MultiLayerNetwork network = new MultiLayerNetwork(configuration);
        network.init(Nd4j.createFromArray(parameters).reshape(1, parameters.length), true);
        try {
            ModelSerializer.writeModel(network, file.toFile(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version of DL4J that writes these files, as its jar tells it. */
    public static String dl4jVersion() {
        Properties properties = new Properties();
        try (InputStream stream = MultiLayerNetwork.class.getResourceAsStream(POM)) {
            properties.load(stream == null ? InputStream.nullInputStream() : stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unknown");
    }
}
