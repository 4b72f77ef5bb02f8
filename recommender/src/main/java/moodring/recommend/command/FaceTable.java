package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import moodring.emotion.Emotion;
import moodring.emotion.Face;
import moodring.emotion.FaceBox;
import moodring.emotion.FaceReading;

/** The answer for a person: one line for each face. */
final class FaceTable implements FaceAnswers {
    private static final String LINE = "%-28s  %8s  %-19s  %-8s  %4s  %-8s  %7s  %7s";

    private final PrintWriter out;

    FaceTable(PrintWriter out) {
        this.out = out;
        line(LINE, "file", "seconds", "box", "emotion", "", "", "valence", "arousal");
    }

    @Override
    public void picture(Path file, FaceReading reading) {
        write(file, "", reading);
    }

    @Override
    public void frame(Path file, Duration time, FaceReading reading) {
        write(file, String.format(Locale.ROOT, "%.2f", time.toMillis() / 1000.0), reading);
    }

    private void write(Path file, String seconds, FaceReading reading) {
        String name = file.getFileName().toString();
        List<Face> faces = reading.faces();
        if (faces.isEmpty()) {
            line("%-28s  %8s  %s", name, seconds, whyNone(reading));
        }
        faces.forEach(face -> write(name, seconds, face));
        out.flush();
    }

    private void write(String name, String seconds, Face face) {
        Emotion emotion = face.probabilities().likeliest();
        FaceBox box = face.box();
        line(
                LINE,
                name,
                seconds,
                box.x() + "," + box.y() + " " + box.width() + "x" + box.height(),
                emotion.word(),
                Math.round(100 * face.probabilities().of(emotion)) + "%",
                face.sure() ? "sure" : "not sure",
                String.format(Locale.ROOT, "%+.2f", face.valence()),
                String.format(Locale.ROOT, "%+.2f", face.arousal()));
    }

    private static String whyNone(FaceReading reading) {
        return reading instanceof FaceReading.TooDark dark
                ? String.format(Locale.ROOT, "too dark to read (brightness %.0f of 255)", dark.brightness())
                : "no face";
    }

    private void line(String format, Object... cells) {
        out.println(String.format(Locale.ROOT, format, cells).stripTrailing());
    }

    @Override
    public void close() {
        out.flush();
    }
}
