package moodring.recommend.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.emotion.Face;
import moodring.emotion.FaceReading;

/** The answer as JSON: one object, or an array of them. */
final class FaceJson implements FaceAnswers {
    private final PrintWriter out;
    private final JsonGenerator json;
    private final boolean array;

    /** @param array false for one picture alone */
    FaceJson(PrintWriter out, boolean array) {
        this.out = out;
        this.array = array;
        try {
            json = new ObjectMapper().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (array) {
                json.writeStartArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Picture(String file, List<FoundFace> faces) {}

    private record ClipFrame(String file, double seconds, List<FoundFace> faces) {}

    private record FoundFace(
            int[] box,
            String emotion,
            double probability,
            boolean sure,
            Map<String, Double> probabilities,
            double valence,
            double arousal) {
        static FoundFace of(Face face) {
            EmotionProbabilities probabilities = face.probabilities();
            Emotion emotion = probabilities.likeliest();
            return new FoundFace(
                    new int[] {
                        face.box().x(),
                        face.box().y(),
                        face.box().width(),
                        face.box().height()
                    },
                    emotion.word(),
                    rounded(probabilities.of(emotion)),
                    face.sure(),
                    probabilities.asMap().entrySet().stream()
                            .collect(Collectors.toMap(
                                    entry -> entry.getKey().word(),
                                    entry -> rounded(entry.getValue()),
                                    (one, other) -> one,
                                    LinkedHashMap::new)),
                    rounded(face.valence()),
                    rounded(face.arousal()));
        }
    }

    @Override
    public void picture(Path file, FaceReading reading) {
        write(new Picture(file.toString(), faces(reading)));
    }

    @Override
    public void frame(Path file, Duration time, FaceReading reading) {
        write(new ClipFrame(file.toString(), time.toMillis() / 1000.0, faces(reading)));
    }

    private static List<FoundFace> faces(FaceReading reading) {
        return reading.faces().stream().map(FoundFace::of).toList();
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private void write(Object answer) {
        try {
            json.writePOJO(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (array) {
                json.writeEndArray();
            }
            json.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println();
        out.flush();
    }
}
