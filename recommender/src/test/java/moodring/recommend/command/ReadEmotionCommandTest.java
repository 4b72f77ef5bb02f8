package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import moodring.recommend.Recommend;
import moodring.settings.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Its pictures are drawn; emotion-model's test class MakeDrawnFaces draws them. */
class ReadEmotionCommandTest {
    private static final String FACES = "src/test/resources/faces/";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void givesAnObjectForOnePicture() throws IOException {
        assertThat(read("--json", FACES + "one.png")).isZero();

        JsonNode picture = new ObjectMapper().readTree(out.toString());
        assertThat(picture.get("file").asText()).isEqualTo(FACES + "one.png");
        JsonNode face = picture.get("faces").get(0);
        assertThat(face.get("box")).hasSize(4);
        assertThat(names(face.get("probabilities")))
                .containsExactly("angry", "disgust", "fear", "happy", "sad", "surprise", "neutral");
        assertThat(face.get("probability").asDouble())
                .isEqualTo(face.get("probabilities")
                        .get(face.get("emotion").asText())
                        .asDouble());
        assertThat(face.get("sure").isBoolean()).isTrue();
        assertThat(face.get("valence").asDouble()).isBetween(-1.0, 1.0);
        assertThat(face.get("arousal").asDouble()).isBetween(-1.0, 1.0);
        assertThat(names(face))
                .containsExactly("box", "emotion", "probability", "sure", "probabilities", "valence", "arousal");
    }

    @Test
    void givesAnArrayForSeveralPictures() throws IOException {
        assertThat(read("--json", FACES + "two.png", FACES + "none.png")).isZero();

        JsonNode pictures = new ObjectMapper().readTree(out.toString());
        assertThat(pictures).hasSize(2);
        assertThat(pictures.get(0).get("faces")).hasSize(2);
        assertThat(pictures.get(1).get("faces")).isEmpty();
    }

    @Test
    void givesAnObjectForEachFrameOfAClipAndDrawsItsCourse() throws IOException {
        Path plot = folder.resolve("course.png");
        assertThat(read("--json", "--plot", plot.toString(), FACES + "three-frames.mp4"))
                .isZero();
        assertThat(plot).isNotEmptyFile();

        JsonNode frames = new ObjectMapper().readTree(out.toString());
        assertThat(frames).hasSize(3).allSatisfy(frame -> assertThat(frame.get("faces"))
                .hasSize(1));
        assertThat(frames.get(2).get("seconds").asDouble()).isEqualTo(0.2);
    }

    @Test
    void aTableHasALineForEachFaceAndSaysWhyThereIsNone() {
        assertThat(read(FACES + "two.png", FACES + "none.png", FACES + "dark.png"))
                .isZero();

        assertThat(out.toString().lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("none.png") && line.endsWith("no face"))
                .anyMatch(line -> line.startsWith("dark.png") && line.contains("too dark to read"));
    }

    @Test
    void saysWhichFileCannotBeUsedAndReadsTheOthers() throws IOException {
        assertThat(read("--json", "nowhere.jpg", FACES + "none.png")).isEqualTo(65);

        assertThat(err.toString()).isEqualToIgnoringNewLines("nowhere.jpg does not exist.");
        assertThat(new ObjectMapper().readTree(out.toString())).hasSize(1);
    }

    @Test
    void asksForAJpegInPlaceOfAHeicPicture() throws IOException {
        Path heic = Files.writeString(folder.resolve("photo.heic"), "\0\0\0\u0018ftypheic\0\0\0\0mif1heic");

        assertThat(read(heic.toString())).isEqualTo(65);
        assertThat(err.toString()).contains("photo.heic is a HEIC picture, which is not read: save it as JPEG.");
    }

    @Test
    void aMissingModelEndsWith66() {
        assertThat(read("--model", "nowhere", FACES + "one.png")).isEqualTo(66);
        assertThat(err.toString()).contains("nowhere");
    }

    private int read(String... arguments) {
        Path root = Path.of("..").toAbsolutePath().normalize();
        Places places =
                Places.of(Map.of("MOODRING_HOME", folder.toString(), "MOODRING_ROOT", root.toString()), folder, folder);
        CommandLine program =
                Recommend.commandLine(places).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> all = new ArrayList<>(List.of("emotion", "read"));
        all.addAll(List.of(arguments));
        return program.execute(all.toArray(String[]::new));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
