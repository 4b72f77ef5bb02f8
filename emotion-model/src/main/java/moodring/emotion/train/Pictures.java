package moodring.emotion.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws what an evaluation measured. */
final class Pictures {
    private static final int SPACE_OF_A_NAME = 40;

    private Pictures() {}

    /** Rows are labels, columns answers, in percent of the row. */
    static void confusion(Evaluation evaluation, Path file) {
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(700)
                .height(620)
                .title("Confusion, percent of each label")
                .xAxisTitle("answer")
                .yAxisTitle("label")
                .build();
        List<String> words = Arrays.stream(Emotion.values()).map(Emotion::word).toList();
        int[][] counts = evaluation.confusion();
        List<Number[]> cells = new ArrayList<>();
        for (Emotion label : Emotion.values()) {
            for (Emotion answer : Emotion.values()) {
                double share =
                        (double) counts[label.ordinal()][answer.ordinal()] / Math.max(1, evaluation.support(label));
                cells.add(new Number[] {answer.ordinal(), label.ordinal(), Math.round(100 * share)});
            }
        }
        chart.addSeries("percent", words, words, cells);
        chart.getStyler().setShowValue(true).setMin(0).setMax(100);
        // Otherwise every second emotion's name is left out.
        chart.getStyler().setXAxisTickMarkSpacingHint(SPACE_OF_A_NAME).setYAxisTickMarkSpacingHint(SPACE_OF_A_NAME);
        write(chart, file);
    }

    /** Accuracy over confidence, with the line on which a calibrated model lies. */
    static void calibration(Evaluation evaluation, Path file) {
        XYChart chart = new XYChartBuilder()
                .width(600)
                .height(500)
                .title("Calibration")
                .xAxisTitle("highest probability")
                .yAxisTitle("share that is right")
                .build();
        var bins = evaluation.bins().stream().filter(bin -> bin.count() > 0).toList();
        chart.addSeries("calibrated", new double[] {0, 1}, new double[] {0, 1}).setMarker(SeriesMarkers.NONE);
        if (!bins.isEmpty()) {
            chart.addSeries(
                    "model",
                    bins.stream().mapToDouble(Evaluation.Bin::confidence).toArray(),
                    bins.stream().mapToDouble(Evaluation.Bin::accuracy).toArray());
        }
        write(chart, file);
    }

    static void write(Chart<?, ?> chart, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
        } catch (IOException e) {
            throw new EmotionException(EmotionException.Kind.INPUT_OUTPUT, file + " cannot be written", e);
        }
    }
}
