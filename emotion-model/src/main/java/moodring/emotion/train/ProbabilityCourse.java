package moodring.emotion.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionProbabilities;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** How the seven probabilities of one face go through a clip, as a picture. Holds numbers, no frames. */
public final class ProbabilityCourse {
    private final List<Double> seconds = new ArrayList<>();
    private final List<EmotionProbabilities> readings = new ArrayList<>();

    /** A frame with one face; frames without are left out, and the lines go straight over them. */
    public void add(Duration time, EmotionProbabilities probabilities) {
        seconds.add(time.toMillis() / 1000.0);
        readings.add(probabilities);
    }

    /**
     * @param file a PNG, made or written over
     * @throws EmotionException of kind BAD_DATA if no face was added
     */
    public void write(Path file) {
        if (readings.isEmpty()) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA, "There is no plot: not one frame of a clip shows a single face.");
        }
        XYChart chart = new XYChartBuilder()
                .width(900)
                .height(450)
                .title("What the face shows")
                .xAxisTitle("seconds")
                .yAxisTitle("probability")
                .build();
        for (Emotion emotion : Emotion.values()) {
            List<Double> values = readings.stream().map(one -> one.of(emotion)).toList();
            chart.addSeries(emotion.word(), seconds, values).setMarker(SeriesMarkers.NONE);
        }
        chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
        Pictures.write(chart, file);
    }
}
