package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import moodring.recommend.Recommend;
import moodring.recommend.TestCatalog;
import moodring.settings.Places;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;
import moodring.track.TrackDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleCommandTest {
    @TempDir
    private Path home;

    @Test
    void servesTheCatalogUntilThePersonDisconnects() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), this::openReadAndDisconnect);
    }

    @Test
    void saysThatThereIsNoCatalog() {
        StringWriter err = new StringWriter();
        int exitCode = Recommend.commandLine(places())
                .setErr(new PrintWriter(err, true))
                .execute("console", "--no-browser");
        assertThat(exitCode).isEqualTo(66);
        assertThat(err.toString()).contains("There is no catalog in");
    }

    private void openReadAndDisconnect() throws Exception {
        TestCatalog.publish(places().catalogs(), List.of(track()));
        try (PipedReader terminal = new PipedReader(4096);
                BufferedReader lines = new BufferedReader(terminal)) {
            PrintWriter out = new PrintWriter(new PipedWriter(terminal), true);
            CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(
                    () -> Recommend.commandLine(places()).setOut(out).execute("console", "--no-browser"));
            String line = lines.readLine();
            assertThat(line).startsWith("The console is at http://127.0.0.1:");
            URI address = URI.create(line.split(" ")[4]);
            assertThat(get(address)).contains("header.jsp");
            get(address.resolve("/logout.do?" + address.getQuery()));
            assertThat(exitCode.get()).isZero();
        }
    }

    private static String get(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private Places places() {
        return Places.of(Map.of("MOODRING_HOME", home.toString()), home, home.resolve("checkout"));
    }

    private static PlacedTrack track() {
        AudioFeatures features = new AudioFeatures(
                0.5,
                0.5,
                0.5,
                0.5,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        Map<Mood, Double> sure =
                Map.of(Mood.SAD, 1.0, Mood.CHILL, 0.0, Mood.CHEERFUL, 0.0, Mood.ROMANTIC, 0.0, Mood.ENERGETIC, 0.0);
        Track track = new Track("demo-1", "A title", "An artist", features, TrackDetails.NONE);
        return new PlacedTrack(track, Mood.SAD, Mood.SAD.ordinal(), sure, "an artist|a title", false);
    }
}
