package moodring.recommend.sequence.network;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads the weights out of a file that DL4J wrote. It needs neither DL4J's loader, which deserialises Java objects, nor its
 * native libraries, which take a second to start.
 */
public final class StoredWeights {
    private static final String WEIGHTS = "coefficients.bin";
    private static final Set<String> ENTRIES = Set.of("configuration.json", WEIGHTS);

    /** Our networks are far smaller; a zip bomb is far larger. */
    private static final int LARGEST_ENTRY = 4_000_000;

    private StoredWeights() {}

    /**
     * @param bytes of the file
     * @param expected how many weights there must be
     * @return the weights in DL4J's flat order
     * @throws IOException if the file has other entries or other weights
     */
    public static float[] read(byte[] bytes, int expected) throws IOException {
        byte[] weights = entries(bytes).get(WEIGHTS);
        if (weights == null) {
            throw new IOException("there are no weights in it");
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(weights))) {
            skipShape(in);
            return floats(in, expected);
        }
    }

    private static Map<String, byte[]> entries(byte[] bytes) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry;
            while ((entry = zip.getNextEntry()) != null) {
                byte[] content = zip.readNBytes(LARGEST_ENTRY + 1);
                if (!ENTRIES.contains(entry.getName())
                        || content.length > LARGEST_ENTRY
                        || entries.put(entry.getName(), content) != null) {
                    throw new IOException("its entry " + entry.getName() + " must not be there");
                }
            }
        }
        return entries;
    }

    /** ND4J writes two buffers, each with its kind, length and type: the shape, then the values. */
    private static void skipShape(DataInputStream in) throws IOException {
        in.readUTF();
        long numbers = in.readLong();
        if (numbers < 0 || numbers > 100 || !in.readUTF().equals("LONG")) {
            throw new IOException("its weights have no shape");
        }
        in.skipNBytes(numbers * Long.BYTES);
    }

    private static float[] floats(DataInputStream in, int expected) throws IOException {
        in.readUTF();
        long count = in.readLong();
        if (!in.readUTF().equals("FLOAT") || count != expected) {
            throw new IOException("it has " + count + " weights, but " + expected + " were expected");
        }
        float[] values = new float[expected];
        for (int i = 0; i < expected; i++) {
            values[i] = in.readFloat();
            if (!Float.isFinite(values[i])) {
                throw new IOException("weight " + i + " is not a number");
            }
        }
        return values;
    }
}
