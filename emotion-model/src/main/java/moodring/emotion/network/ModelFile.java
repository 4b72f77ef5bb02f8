package moodring.emotion.network;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import moodring.emotion.EmotionException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;

/**
 * A DL4J zip that must be checked before DL4J sees it, because DL4J runs Java deserialisation on some of the entries that
 * a zip may hold (deeplearning4j issue 10428).
 */
final class ModelFile {
    static final String REMEDY =
            "take the shipped one (git restore emotion-model/model) or train another (./moodring emotion train)";

    private static final long LARGEST = 100_000_000;
    private static final int LARGEST_RATIO = 100;
    private static final Set<String> REQUIRED = Set.of("configuration.json", "coefficients.bin");
    private static final Set<String> ALLOWED =
            Set.of("configuration.json", "coefficients.bin", "updaterState.bin", "noResults.marker");

    private final Path path;

    ModelFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** @throws EmotionException if size, hash or entries are not what they should be, in this order */
    void check(String expectedSha256) {
        try {
            if (!Files.isRegularFile(path)) {
                throw unusable("it is missing", null);
            }
            if (Files.size(path) > LARGEST) {
                throw unusable("it is larger than 100 MB", null);
            }
            if (!sha256().equals(expectedSha256)) {
                throw unusable("its SHA-256 is not the one in model.json: it was changed or damaged", null);
            }
            checkEntries();
        } catch (IOException e) {
            throw unusable("it cannot be read: " + e.getMessage(), e);
        }
    }

    String sha256() throws IOException {
        return sha256(path);
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private void checkEntries() throws IOException {
        Set<String> seen = new HashSet<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (!ALLOWED.contains(entry.getName()) || !seen.add(entry.getName())) {
                    throw unusable(
                            "it holds \"" + entry.getName() + "\", which a model must not hold (or not twice)", null);
                }
                if (entry.getSize() > LARGEST || entry.getSize() > LARGEST_RATIO * entry.getCompressedSize()) {
                    throw unusable("its entry " + entry.getName() + " unpacks to far more than its size", null);
                }
            }
        }
        if (!seen.containsAll(REQUIRED)) {
            throw unusable("it lacks one of " + REQUIRED, null);
        }
    }

    ComputationGraph open() {
        try {
            return ModelSerializer.restoreComputationGraph(path.toFile(), false);
        } catch (IOException | RuntimeException e) {
            throw unusable("DL4J cannot open it: " + e.getMessage(), e);
        }
    }

    private EmotionException unusable(String why, Exception cause) {
        return new EmotionException(
                EmotionException.Kind.NO_MODEL, "the model " + path + " cannot be used: " + why + "; " + REMEDY, cause);
    }
}
