package moodring.emotion.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moodring.emotion.EmotionException;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A training's course: {@code curves.csv}, a line per epoch, and {@code curves.png}. */
final class Curves {
    private Curves() {}

    static void write(List<EpochScore> scores, Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add("epoch,size,learning_loss,validation_loss,validation_accuracy,seconds");
        for (EpochScore s : scores) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d,%d,%.5f,%.5f,%.5f,%.1f",
                    s.epoch(),
                    s.size(),
                    s.learningLoss(),
                    s.validationLoss(),
                    s.validationAccuracy(),
                    s.seconds()));
        }
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("curves.csv"), lines);
        } catch (IOException e) {
            throw new EmotionException(
                    EmotionException.Kind.INPUT_OUTPUT, "the curves cannot be written to " + folder, e);
        }
        if (!scores.isEmpty()) {
            Pictures.write(chart(scores), folder.resolve("curves.png"));
        }
    }

    private static XYChart chart(List<EpochScore> scores) {
        XYChart chart = new XYChartBuilder()
                .width(800)
                .height(450)
                .title("Training")
                .xAxisTitle("epoch")
                .yAxisTitle("cross-entropy")
                .build();
        double[] epochs = scores.stream().mapToDouble(EpochScore::epoch).toArray();
        double[] learning =
                scores.stream().mapToDouble(EpochScore::learningLoss).toArray();
        double[] validation =
                scores.stream().mapToDouble(EpochScore::validationLoss).toArray();
        double[] accuracy =
                scores.stream().mapToDouble(EpochScore::validationAccuracy).toArray();
        chart.addSeries("loss, changed training pictures", epochs, learning).setMarker(SeriesMarkers.NONE);
        chart.addSeries("loss, validation", epochs, validation).setMarker(SeriesMarkers.NONE);
        chart.addSeries("accuracy, validation (right axis)", epochs, accuracy)
                .setMarker(SeriesMarkers.NONE)
                .setYAxisGroup(1);
        chart.setYAxisGroupTitle(1, "accuracy");
        chart.getStyler().setYAxisGroupPosition(1, Styler.YAxisPosition.Right);
        chart.getStyler()
                .setLegendPosition(Styler.LegendPosition.OutsideS)
                .setLegendLayout(Styler.LegendLayout.Horizontal);
        return chart;
    }
}
