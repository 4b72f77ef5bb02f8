package moodring.emotion.train;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well faces are found and read in webcam pictures, and how that suffers.
 *
 * @param model SHA-256 of the model's weights
 * @param dataset and the part of it
 * @param rows the first one is undisturbed
 * @param crops what a box that is a little wrong costs, without any search
 * @param framings how the square around a found box was chosen; none if the faces held back are not known
 */
@JsonIgnoreProperties("calibration") // whose report it is, which only the model card asks
public record RobustnessReport(
        String model, String dataset, List<Row> rows, List<CropRow> crops, List<FramingRow> framings) {
    /**
     * One disturbance.
     *
     * @param shown how many faces
     * @param found share of them that was found and bright enough to read, 0 to 1
     * @param alarms faces read where there is none, per picture
     * @param live accuracy on the found ones, through find, crop and read
     * @param direct accuracy on the same ones, read from the data set's own pixels
     */
    public record Row(String kind, String level, int shown, double found, double alarms, double live, double direct) {}

    /** Accuracy when the true place of the face is cut out too large or off its middle, as shares of its side. */
    public record CropRow(double size, double across, double down, double accuracy) {}

    /**
     * How faces that no network learned from are read when found boxes are cut out so.
     *
     * @param size of the square, as a multiple of the box's wider side
     * @param down how far its centre lies below the box's, as a share of that side
     * @param faces how many were found, the same in every row
     * @param crossEntropy tells squares apart that the accuracy cannot; lower is better
     */
    public record FramingRow(double size, double down, int faces, double crossEntropy, double accuracy) {}

    public RobustnessReport {
        rows = List.copyOf(rows);
        crops = List.copyOf(crops);
        // Reports that were written before squares were compared have none.
        framings = framings == null ? List.of() : List.copyOf(framings);
    }

    /** Plain maps, lists, strings and numbers, for JSON. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("model", model);
        map.put("dataset", dataset);
        map.put("rows", rows);
        map.put("crops", crops);
        map.put("framings", framings);
        return map;
    }

    /** For a person, and for the model card: Markdown. */
    public String table() {
        StringBuilder text = new StringBuilder(
                "| disturbance | level | faces | found | false alarms per picture | accuracy live | same faces direct |\n"
                        + "|---|---|---:|---:|---:|---:|---:|\n");
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %.1f %% | %.3f | %.1f %% | %.1f %% |%n",
                    row.kind(),
                    row.level(),
                    row.shown(),
                    100 * row.found(),
                    row.alarms(),
                    100 * row.live(),
                    100 * row.direct()));
        }
        text.append("\n| the true place, cut out | accuracy |\n|---|---:|\n");
        for (CropRow row : crops) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %.2f times its side, %+.0f %% across, %+.0f %% down | %.1f %% |%n",
                    row.size(),
                    100 * row.across(),
                    100 * row.down(),
                    100 * row.accuracy()));
        }
        return text + framingTable();
    }

    private String framingTable() {
        if (framings.isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\nWhich square around a found box is read best, on faces of the held-back"
                        + " part of Training:\n\n| square around the box | faces | cross-entropy | accuracy |\n"
                        + "|---|---:|---:|---:|\n");
        for (FramingRow row : framings) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %.2f times its side, %.0f %% down | %d | %.3f | %.1f %% |%n",
                    row.size(),
                    100 * row.down(),
                    row.faces(),
                    row.crossEntropy(),
                    100 * row.accuracy()));
        }
        return text.toString();
    }
}
