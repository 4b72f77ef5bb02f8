package moodring.emotion.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import moodring.emotion.EmotionException;

/**
 * Everything that a training needs to go on exactly where it was: written after each epoch under another name, synced,
 * then renamed, so that a crash leaves the older one whole.
 */
final class Checkpoint {
    private static final String FILE = "checkpoint.bin";
    private static final int FORMAT = 1;

    /** Of which settings and pictures; a checkpoint of others is refused. */
    final String fingerprint;

    final int iteration;
    final float[] parameters;
    final float[] averaged;
    final float[] updaterState;
    /** The average as it was after the best epoch. */
    final float[] best;

    final List<EpochScore> scores;

    Checkpoint(
            String fingerprint,
            int iteration,
            float[] parameters,
            float[] averaged,
            float[] updaterState,
            float[] best,
            List<EpochScore> scores) {
        this.fingerprint = fingerprint;
        this.iteration = iteration;
        this.parameters = parameters;
        this.averaged = averaged;
        this.updaterState = updaterState;
        this.best = best;
        this.scores = List.copyOf(scores);
    }

    void write(Path folder) {
        Path part = folder.resolve(FILE + ".part");
        try {
            Files.createDirectories(folder);
            try (FileOutputStream file = new FileOutputStream(part.toFile());
                    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file, 1 << 16))) {
                writeTo(out);
                out.flush();
                file.getFD().sync();
            }
            Files.move(part, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.INPUT_OUTPUT,
                    "checkpoint " + folder.resolve(FILE) + " cannot be written (is the disk full?): " + e.getMessage(),
                    e);
        }
    }

    private void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeUTF(fingerprint);
        out.writeInt(iteration);
        for (float[] array : new float[][] {parameters, averaged, updaterState, best}) {
            out.writeInt(array.length);
            for (float value : array) {
                out.writeFloat(value);
            }
        }
        out.writeInt(scores.size());
        for (EpochScore score : scores) {
            score.writeTo(out);
        }
    }

    /** The folder's checkpoint, if there is one. */
    static Optional<Checkpoint> read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return Optional.of(readFrom(in));
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    "checkpoint " + file + " is damaged; delete it and train again, or start from a model with --init",
                    e);
        }
    }

    private static Checkpoint readFrom(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("another format");
        }
        String fingerprint = in.readUTF();
        int iteration = in.readInt();
        float[][] arrays = new float[4][];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = floats(in);
        }
        List<EpochScore> scores = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            scores.add(EpochScore.readFrom(in));
        }
        return new Checkpoint(fingerprint, iteration, arrays[0], arrays[1], arrays[2], arrays[3], scores);
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] values = new float[Math.max(0, Math.min(in.readInt(), 1 << 26))];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
