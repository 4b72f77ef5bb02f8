package moodring.emotion.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;

/**
 * Probabilities by row of FER-2013's file: the raters' votes of FER+ (Barsoum et al. 2016), or a teacher network's
 * answers. Columns in the order of {@link moodring.emotion.Emotion}; contempt, unknown and "not a face" have no class and
 * are left out.
 */
final class SoftLabels {
    private static final List<String> VOTES =
            List.of("anger", "disgust", "fear", "happiness", "sadness", "surprise", "neutral");
    private static final List<String> OTHER_VOTES = List.of("contempt", "unknown", "nf");
    private static final String USAGE = "usage";

    /** Columns of a teacher's file, in the order of {@link Emotion}. */
    static final List<String> TEACHER =
            Stream.of(Emotion.values()).map(Emotion::word).toList();

    /** By how much seven probabilities of four decimals may miss 1. */
    private static final float ROUNDING = 0.005f;

    private SoftLabels() {}

    /**
     * {@code fer2013new.csv} (a row per picture, in FER-2013's order) or {@code fer2013-labels.csv} (columns fp_*).
     *
     * @throws EmotionException if the file says of a row that it is of another part than the same row of FER-2013
     */
    static Map<Integer, float[]> votes(Path file, DataSet fer) {
        List<String> lines = lines(file);
        List<String> header = header(lines);
        requireSameUsages(file, lines, header, fer);
        String prefix = header.contains("fp_anger") ? "fp_" : "";
        int[] columns = VOTES.stream()
                .mapToInt(name -> column(file, header, prefix + name))
                .toArray();
        Map<Integer, float[]> result = new HashMap<>();
        for (int row = 0; row < lines.size() - 1; row++) {
            put(result, row, shares(file, lines.get(row + 1), row + 2, columns));
        }
        return result;
    }

    /**
     * The emotion that more raters gave than any other answer, contempt, unknown and "not a face" included; rows without
     * one are left out.
     *
     * @throws EmotionException as {@link #votes}
     */
    static Map<Integer, Emotion> majorities(Path file, DataSet fer) {
        List<String> lines = lines(file);
        List<String> header = header(lines);
        requireSameUsages(file, lines, header, fer);
        String prefix = header.contains("fp_anger") ? "fp_" : "";
        int[] columns = Stream.concat(VOTES.stream(), OTHER_VOTES.stream())
                .mapToInt(name -> column(file, header, prefix + name))
                .toArray();
        Map<Integer, Emotion> result = new HashMap<>();
        for (int row = 0; row < lines.size() - 1; row++) {
            int winner = onlyHighest(shares(file, lines.get(row + 1), row + 2, columns));
            if (winner >= 0 && winner < VOTES.size()) {
                result.put(row, Emotion.values()[winner]);
            }
        }
        return result;
    }

    /** Rows are joined by their number alone, so a file of another part would give each picture the votes of another. */
    private static void requireSameUsages(Path file, List<String> lines, List<String> header, DataSet fer) {
        int column = header.indexOf(USAGE);
        for (LabelledFace face : fer.faces()) {
            int line = face.row() + 2;
            if (column >= 0 && face.row() >= 0 && line <= lines.size()) {
                requireSameUsage(file, line, cell(lines.get(line - 1), column), face, fer);
            }
        }
    }

    private static void requireSameUsage(Path file, int line, String usage, LabelledFace face, DataSet fer) {
        if (!usage.equals(face.usage())) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    file + ":" + line + ": its usage is \"" + usage + "\", but that of line " + line + " of "
                            + fer.name() + ", which it would be joined to, is \"" + face.usage()
                            + "\"; name the votes of the same rows in the same order, as fer2013new.csv has them for"
                            + " fer2013.csv");
        }
    }

    private static String cell(String line, int column) {
        String[] cells = line.split(",", -1);
        return column < cells.length ? cells[column].strip() : "";
    }

    private static int onlyHighest(float[] votes) {
        int best = 0;
        boolean alone = true;
        for (int i = 1; i < votes.length; i++) {
            alone = votes[i] > votes[best] || alone && votes[i] < votes[best];
            best = votes[i] > votes[best] ? i : best;
        }
        return alone ? best : -1;
    }

    /** A column {@code row}, then a probability per emotion. */
    static Map<Integer, float[]> teacher(Path file) {
        List<String> lines = lines(file);
        List<String> header = header(lines);
        int[] columns =
                TEACHER.stream().mapToInt(name -> column(file, header, name)).toArray();
        int[] rowColumn = {column(file, header, "row")};
        Map<Integer, float[]> result = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            int row = (int) numbers(file, lines.get(i), i + 1, rowColumn)[0];
            float[] said = shares(file, lines.get(i), i + 1, columns);
            requireProbabilities(file, i + 1, said);
            put(result, row, said);
        }
        return result;
    }

    private static void requireProbabilities(Path file, int line, float[] said) {
        float sum = 0;
        for (float probability : said) {
            sum += probability;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    file + ":" + line + ": the seven numbers add up to " + sum + ", not to 1; a teacher's file holds"
                            + " probabilities, as ./moodring emotion teach writes them");
        }
    }

    /** Rows without a single vote for one of the seven say nothing. */
    private static void put(Map<Integer, float[]> result, int row, float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length && sum > 0; i++) {
            values[i] /= sum;
        }
        if (sum > 0) {
            result.put(row, values);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA, file + " cannot be read as text: " + e.getMessage(), e);
        }
    }

    private static List<String> header(List<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : Arrays.stream(lines.get(0).split(","))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static int column(Path file, List<String> header, String name) {
        if (!header.contains(name)) {
            throw new EmotionException(EmotionException.Kind.BAD_DATA, file + ":1: column \"" + name + "\" is missing");
        }
        return header.indexOf(name);
    }

    /** Votes or probabilities: none is below 0. */
    private static float[] shares(Path file, String line, int number, int[] columns) {
        float[] values = numbers(file, line, number, columns);
        for (float value : values) {
            if (!(value >= 0)) {
                throw new EmotionException(
                        EmotionException.Kind.BAD_DATA,
                        file + ":" + number + ": " + value + " is neither a number of votes nor a probability");
            }
        }
        return values;
    }

    private static float[] numbers(Path file, String line, int number, int[] columns) {
        String[] cells = line.split(",", -1);
        float[] values = new float[columns.length];
        try {
            for (int i = 0; i < columns.length; i++) {
                String cell = cells[columns[i]].strip();
                values[i] = cell.isEmpty() ? 0 : Float.parseFloat(cell);
            }
            return values;
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA, file + ":" + number + ": a number is missing or malformed", e);
        }
    }
}
