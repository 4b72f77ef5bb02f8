package moodring.recommend.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import moodring.db.Catalogs;
import moodring.db.ListenerEvent.Action;
import moodring.db.ListenerEvent.TrackEvent;
import moodring.db.ListenerStore;
import moodring.emotion.EmotionReader;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.CurrentCatalog;
import moodring.recommend.Recommender;
import moodring.recommend.listen.Calibration;
import moodring.recommend.listen.NeutralMemory;
import moodring.recommend.listen.OwnNeutral;
import moodring.recommend.listen.OwnNeutralFile;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.spotify.SpotifyDelivery;
import moodring.settings.Places;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifySettings;
import moodring.spotify.StubSpotify;
import moodring.track.Mood;

/** The real server on a free port, with its own folder. Close it. */
final class TestPage implements AutoCloseable {
    private final Path folder;
    private final CurrentCatalog catalog;
    private final WebServer server;

    private TestPage(Path folder, Optional<Function<GreyPicture, FaceReading>> faces, WebSettings settings) {
        this(folder, CompletableFuture.completedFuture(faces), settings, usual(folder));
    }

    private TestPage(
            Path folder,
            CompletableFuture<Optional<Function<GreyPicture, FaceReading>>> faces,
            WebSettings settings,
            ListenerParts listener) {
        this.folder = folder;
        this.catalog = new CurrentCatalog(new Catalogs(folder.resolve("catalogs")));
        Recommender recommender =
                new Recommender(catalog, BridgeFile.read(folder), Optional.empty()).remembering(listener.memory());
        this.server = WebServer.start(settings, new PageParts(catalog, recommender, faces, listener));
    }

    private static ListenerParts usual(Path folder) {
        return listener(folder, Calibration.USUAL, () -> withoutALogin(folder));
    }

    private static ListenerParts listener(Path folder, Duration calibration, Supplier<SpotifySettings> spotify) {
        return new ListenerParts(
                new ListenerStore(folder.resolve("listener")),
                new NeutralMemory(folder.resolve("config"), calibration),
                () -> new SpotifyDelivery(Spotify.ofListener(spotify.get(), Clock.systemUTC())));
    }

    private static SpotifySettings withoutALogin(Path folder) {
        Places places = Places.of(Map.of("MOODRING_HOME", folder.toString()), folder, folder);
        return SpotifySettings.of(places, Map.of());
    }

    /** Nothing is published; whoever sends a picture is told that nobody is in it. */
    static TestPage withoutCatalog() {
        return new TestPage(
                temporaryFolder(), Optional.of(picture -> new FaceReading.NoFace()), WebSettings.onLoopback(0));
    }

    /** Invented songs behind it, and eyes that see what the test says. */
    static TestPage withSongs(int tracks, Function<GreyPicture, FaceReading> faces) {
        Path folder = temporaryFolder();
        MadeUpCatalog.publish(folder.resolve("catalogs"), tracks);
        return new TestPage(folder, Optional.of(faces), WebSettings.onLoopback(0));
    }

    /** Invented songs, and the eyes that ship. */
    static TestPage withTheShippedModel(int tracks) {
        return withSongs(tracks, EmotionReader.open(Path.of("../emotion-model/model"))::read);
    }

    /** Songs with ids, covers and previews as Spotify gives them. */
    static TestPage withSpotifyIds(int tracks) {
        Path folder = temporaryFolder();
        MadeUpCatalog.publishWithSpotifyIds(folder.resolve("catalogs"), tracks);
        return new TestPage(folder, Optional.of(DrawnReadings::byWidth), WebSettings.onLoopback(0));
    }

    /** The same, and behind it a Spotify that is only made up; nobody is logged in there. */
    static TestPage withSpotify(StubSpotify stub) {
        Path folder = temporaryFolder();
        MadeUpCatalog.publishWithSpotifyIds(folder.resolve("catalogs"), 200);
        return new TestPage(
                folder,
                CompletableFuture.completedFuture(Optional.of(DrawnReadings::byWidth)),
                WebSettings.onLoopback(0),
                listener(folder, Calibration.USUAL, () -> stub.settings(folder)));
    }

    /** Invented songs, and half a minute of a face at rest made as short as this. */
    static TestPage learningWithin(Duration calibration, Function<GreyPicture, FaceReading> faces) {
        Path folder = temporaryFolder();
        MadeUpCatalog.publish(folder.resolve("catalogs"), 100);
        return new TestPage(
                folder,
                CompletableFuture.completedFuture(Optional.of(faces)),
                WebSettings.onLoopback(0),
                listener(folder, calibration, () -> withoutALogin(folder)));
    }

    /** Invented songs, and eyes that are still being loaded. */
    static TestPage waitingFor(CompletableFuture<Optional<Function<GreyPicture, FaceReading>>> faces) {
        Path folder = temporaryFolder();
        MadeUpCatalog.publish(folder.resolve("catalogs"), 20);
        return new TestPage(folder, faces, WebSettings.onLoopback(0), usual(folder));
    }

    /** Where the listener's own neutral lies once it is learned. */
    Path ownNeutral() {
        return folder.resolve("config").resolve(OwnNeutralFile.NAME);
    }

    /** As if somebody had calibrated on the command line. */
    void learnANeutralFace() {
        OwnNeutralFile.write(ownNeutral().getParent(), OwnNeutral.of(List.of(0.1, 0.0, 0.0, -0.1, 0.0, 0.0, 0.0)));
    }

    /** Where the login and other settings of this server lie, under a folder for each kind. */
    Path home() {
        return folder;
    }

    /** Songs, and figures about itself. */
    static TestPage withFigures() {
        Path folder = temporaryFolder();
        MadeUpCatalog.publish(folder.resolve("catalogs"), 20);
        WebSettings settings = WebSettings.onLoopback(0).withMetrics();
        return new TestPage(folder, Optional.of(DrawnReadings::byWidth), settings);
    }

    /** Without songs, but at this address and for whoever shows the token. */
    static TestPage at(String address, String token) {
        WebSettings settings = new WebSettings(address, 0, Optional.of(token), true);
        return new TestPage(temporaryFolder(), Optional.of(picture -> new FaceReading.NoFace()), settings);
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("moodring-page");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WebServer server() {
        return server;
    }

    int port() {
        return server.address().getPort();
    }

    boolean historyIsOn() {
        return memory().isOn();
    }

    ListenerStore memory() {
        return new ListenerStore(folder.resolve("listener"));
    }

    /** Turns it on, keeps something, and spoils the file. */
    void damageTheMemory() {
        memory().turnOn();
        memory().keep(new TrackEvent(Instant.now(), Action.LIKED, "demo-1", Mood.SAD));
        try {
            Files.writeString(folder.resolve("listener").resolve("listener.mv.db"), "nonsense".repeat(2_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String catalogId() {
        return catalog.get().manifest().id();
    }

    /** Sends it, and again where we were faster than the limit of requests allows. */
    RawHttp.Answer afterAPause(RawHttp request) {
        RawHttp.Answer answer = request.send();
        while (answer.status() == 429) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            answer = request.send();
        }
        return answer;
    }

    /**
     * After a pause where we were too fast.
     *
     * @return the status of a WebSocket handshake at the camera's address; names and origins get the port
     */
    int handshake(String host, String origin) {
        RawHttp request = RawHttp.request(port(), "GET", "/api/live")
                .with("Host", host + ":" + port())
                .with("Connection", "Upgrade")
                .with("Upgrade", "websocket")
                .with("Sec-WebSocket-Version", "13")
                .with("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==");
        boolean own = origin != null && origin.endsWith(host);
        request.with("Origin", own ? origin + ":" + port() : origin);
        int status = request.statusAlone();
        while (status == 429) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            status = request.statusAlone();
        }
        return status;
    }

    /** The addresses on which this computer listens at a port, from the kernel's tables. */
    static List<String> listeningAddresses(int port) {
        try (Stream<String> lines =
                Stream.concat(Files.lines(Path.of("/proc/net/tcp")), Files.lines(Path.of("/proc/net/tcp6")))) {
            String listening = "[0-9A-F]+:%04X [0-9A-F]+:0000 0A".formatted(port);
            return lines.map(String::strip)
                    .map(line -> line.replaceFirst("^\\d+: ", ""))
                    .filter(line -> line.matches(listening + ".*"))
                    .map(line -> written(line.substring(0, line.indexOf(':'))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kernel writes an IPv4 address as eight digits, the last byte first; a mapped one behind 24 others. */
    private static String written(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex.substring(hex.length() - 8));
        boolean mapped = hex.length() == 8 || hex.startsWith("0000000000000000FFFF0000");
        return mapped ? "%d.%d.%d.%d".formatted(bytes[3] & 255, bytes[2] & 255, bytes[1] & 255, bytes[0] & 255) : hex;
    }

    @Override
    public void close() {
        server.close();
        catalog.close();
        delete(folder);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
