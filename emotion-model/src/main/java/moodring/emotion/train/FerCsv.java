package moodring.emotion.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.face.FaceCrop;

/**
 * Reads the text forms in which FER-2013 and its relatives are given out: {@code fer2013.csv},
 * {@code icml_face_data.csv} (the same with spaces in its header and the columns in another order) and
 * {@code ckextended.csv}. Label 7 (contempt, in ckextended only) has no class here: such rows are left out.
 */
final class FerCsv {
    private static final int CONTEMPT = 7;
    private static final int PIXELS = FaceCrop.SIZE * FaceCrop.SIZE;

    private final Path file;
    private final List<LabelledFace> faces = new ArrayList<>();
    private int emotionColumn;
    private int pixelsColumn;
    private int usageColumn;
    private int contempt;

    private FerCsv(Path file) {
        this.file = file;
    }

    /** @throws EmotionException with a sentence naming file, line and remedy if the file has another form */
    static FerCsv read(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            FerCsv csv = new FerCsv(file);
            csv.readRows(reader);
            return csv;
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA, file + " cannot be read as text: " + e.getMessage(), e);
        }
    }

    List<LabelledFace> faces() {
        return List.copyOf(faces);
    }

    /** Rows that were left out because their emotion has no class. */
    int contempt() {
        return contempt;
    }

    private void readRows(BufferedReader reader) throws IOException {
        readHeader(reader.readLine());
        String line;
        for (int row = 0; (line = reader.readLine()) != null; row++) {
            if (!line.isBlank()) {
                LabelledFace face = face(line, row);
                if (face != null) {
                    faces.add(face);
                }
            }
        }
        if (faces.isEmpty()) {
            throw wrong(1, "there are no rows below the header");
        }
    }

    private void readHeader(String header) {
        List<String> names = header == null
                ? List.of()
                : Arrays.stream(header.split(","))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        emotionColumn = column(names, "emotion");
        pixelsColumn = column(names, "pixels");
        usageColumn = column(names, "usage");
    }

    private int column(List<String> names, String wanted) {
        if (!names.contains(wanted)) {
            throw wrong(1, "column \"" + wanted + "\" is missing; expected emotion,pixels,Usage as in fer2013.csv");
        }
        return names.indexOf(wanted);
    }

    private LabelledFace face(String line, int row) {
        String[] cells = line.split(",", -1);
        if (cells.length <= Math.max(pixelsColumn, Math.max(emotionColumn, usageColumn))) {
            throw wrong(row + 2, "it has " + cells.length + " columns, fewer than the header");
        }
        int label = label(cells[emotionColumn].strip(), row);
        if (label == CONTEMPT) {
            contempt++;
            return null;
        }
        FaceCrop crop = FaceCrop.of(pixels(cells[pixelsColumn], row));
        return new LabelledFace(crop, Emotion.values()[label], cells[usageColumn].strip(), "", row);
    }

    private int label(String cell, int row) {
        if (cell.length() != 1 || cell.charAt(0) < '0' || cell.charAt(0) > '7') {
            throw wrong(row + 2, "the emotion is \"" + cell + "\", not a number from 0 to 6");
        }
        return cell.charAt(0) - '0';
    }

    private byte[] pixels(String cell, int row) {
        byte[] pixels = new byte[PIXELS];
        int count = 0;
        int value = -1;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                value = Math.max(value, 0) * 10 + c - '0';
            } else if (c != ' ' && c != '"' || value > 255 || value >= 0 && count == PIXELS) {
                throw wrong(row + 2, "its pixels are not " + PIXELS + " numbers from 0 to 255");
            } else if (value >= 0) {
                pixels[count++] = (byte) value;
                value = -1;
            }
        }
        if (count != PIXELS) {
            throw wrong(row + 2, "it has " + count + " pixels instead of " + PIXELS + " (48 x 48)");
        }
        return pixels;
    }

    private EmotionException wrong(int line, String what) {
        return new EmotionException(EmotionException.Kind.BAD_DATA, file + ":" + line + ": " + what);
    }
}
