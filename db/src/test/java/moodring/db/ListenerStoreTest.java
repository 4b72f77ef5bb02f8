package moodring.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import moodring.db.ListenerEvent.Action;
import moodring.db.ListenerEvent.Correction;
import moodring.db.ListenerEvent.TrackEvent;
import moodring.track.Mood;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListenerStoreTest {

    private static final int KILLS = Integer.getInteger("moodring.kills", 20) / 4;
    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00.123456789Z");

    @TempDir
    Path home;

    private Path folder;
    private ListenerStore store;

    @BeforeEach
    void open() {
        folder = home.resolve("listener");
        store = new ListenerStore(folder);
    }

    @Test
    void isOffUntilTurnedOn() {
        assertThat(store.isOn()).isFalse();
        assertThat(store.keep(like("a"))).isFalse();
        assertThat(store.events()).isEmpty();
        assertThat(store.exportJson()).isEqualTo("[ ]");
        assertThat(folder).doesNotExist();
    }

    @Test
    void keepsEventsInTheirOrder() {
        store.turnOn();
        List<ListenerEvent> events = List.of(
                like("7lQ8MOhq6IN2w8EYcFNSUk"),
                new TrackEvent(NOON.plusSeconds(1), Action.SKIPPED, "ünï", Mood.CHILL),
                new TrackEvent(NOON.minusSeconds(9), Action.PLAYED, "b", Mood.ROMANTIC),
                new TrackEvent(NOON, Action.UNLIKED, "7lQ8MOhq6IN2w8EYcFNSUk", Mood.CHEERFUL),
                new Correction(NOON, "neutral", Mood.SAD));
        events.forEach(event -> assertThat(store.keep(event)).isTrue());
        assertThat(new ListenerStore(folder).events()).isEqualTo(events);
    }

    @Test
    void stopsKeepingWhenTurnedOffButForgetsNothing() {
        store.turnOn();
        store.keep(like("a"));
        store.turnOff();
        assertThat(store.isOn()).isFalse();
        assertThat(store.keep(like("b"))).isFalse();
        assertThat(store.events()).containsExactly(like("a"));
        store.turnOn();
        assertThat(store.keep(like("c"))).isTrue();
        assertThat(store.events()).hasSize(2);
    }

    @Test
    void exportsEverythingAsJson() {
        store.turnOn();
        store.keep(like("a"));
        store.keep(new Correction(NOON, "neutral", Mood.SAD));
        assertThat(store.exportJson()).isEqualToIgnoringWhitespace("""
                [ {"at": "2026-01-02T12:00:00.123456789Z", "event": "liked", "track": "a", "mood": "cheerful"},
                  {"at": "2026-01-02T12:00:00.123456789Z", "event": "corrected", "emotionRead": "neutral",
                   "moodFelt": "sad"} ]
                """);
    }

    /** With the statement as it was before a like could be taken back. */
    @Test
    void aMemoryOfAnOlderProgramKeepsItsEventsAndLearnsTheNewWord() throws IOException {
        store.turnOn();
        Jdbi.create("jdbc:h2:file:" + folder.resolve("listener"), "listener", Files.readString(folder.resolve("key")))
                .useHandle(handle -> handle.execute("""
                        CREATE TABLE event (
                            number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                            at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
                            action ENUM('liked', 'skipped', 'played', 'corrected') NOT NULL,
                            track_id VARCHAR,
                            mood ENUM('energetic', 'chill', 'romantic', 'cheerful', 'sad') NOT NULL,
                            emotion_read VARCHAR);
                        INSERT INTO event (at, action, track_id, mood)
                            VALUES (TIMESTAMP WITH TIME ZONE '2026-01-02 12:00:00.123456789Z', 'liked', 'a', 'cheerful');
                        INSERT INTO event (at, action, mood, emotion_read)
                            VALUES (TIMESTAMP WITH TIME ZONE '2026-01-02 12:00:00Z', 'corrected', 'sad', 'neutral');
                        """));
        ListenerEvent takenBack = new TrackEvent(NOON, Action.UNLIKED, "a", Mood.CHEERFUL);
        assertThat(store.keep(takenBack)).isTrue();
        assertThat(new ListenerStore(folder).events())
                .containsExactly(
                        like("a"),
                        new Correction(Instant.parse("2026-01-02T12:00:00Z"), "neutral", Mood.SAD),
                        takenBack);
    }

    @Test
    void isForTheListenersEyesAlone() throws IOException {
        store.turnOn();
        store.keep(like("a"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void leavesNoByteBehindWhenErased() throws IOException {
        store.turnOn();
        store.keep(like("a-very-telling-song"));
        Path secondName = home.resolve("second-name-of-the-same-file");
        Files.createLink(secondName, folder.resolve("listener.mv.db"));
        assertThat(text(secondName)).contains("a-very-telling-song");

        store.erase();

        assertThat(folder).doesNotExist();
        assertThat(text(secondName)).matches("\0+");
        assertThat(store.isOn()).isFalse();
        assertThat(store.events()).isEmpty();
        store.erase();
        store.turnOn();
        assertThat(store.events()).isEmpty();
    }

    @Test
    void isSharedByThreadsAndStores() throws Exception {
        store.turnOn();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> kept = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ListenerEvent event = like("track " + i);
            Callable<Boolean> keep = () -> new ListenerStore(folder).keep(event);
            kept.add(threads.submit(keep));
        }
        for (Future<Boolean> each : kept) {
            assertThat(each.get()).isTrue();
        }
        threads.shutdown();
        assertThat(store.events()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void saysWhenAnotherProcessHoldsItTooLong() throws IOException {
        store.turnOn();
        try (FileChannel other =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            assertThatThrownBy(() -> store.keep(like("a")))
                    .hasMessageContaining("Another process has been using the listener's memory")
                    .extracting("kind")
                    .isEqualTo(CatalogException.Kind.TRY_LATER);
        }
    }

    @Test
    void saysWhatToDoWithADamagedFile() throws IOException {
        store.turnOn();
        store.keep(like("a"));
        Files.write(folder.resolve("listener.mv.db"), "nonsense".repeat(2000).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(store::events)
                .hasMessageContaining("if it is damaged, ./moodring history erase starts anew")
                .extracting("kind")
                .isEqualTo(CatalogException.Kind.INPUT_OUTPUT);
        store.erase();
        store.turnOn();
        assertThat(store.keep(like("b"))).isTrue();
    }

    /** Keeps one event after the other and says so, until it is killed. */
    static final class Listener {
        public static void main(String[] arguments) {
            ListenerStore store = new ListenerStore(Path.of(arguments[0]));
            for (int number = 0; ; number++) {
                store.keep(new TrackEvent(NOON, Action.LIKED, arguments[1] + "-" + number, Mood.CHEERFUL));
                System.out.println(arguments[1] + "-" + number);
            }
        }
    }

    @Test
    void losesNothingAcknowledgedWhenKilled() throws Exception {
        store.turnOn();
        long seed = Long.getLong("moodring.seed", System.nanoTime());
        SplittableRandom random = new SplittableRandom(seed);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            ChildJvm listener = ChildJvm.start(Listener.class, folder.toString(), "run" + kill);
            acknowledged.add(listener.line());
            Thread.sleep(random.nextInt(800)); // the moment of the kill is what is random here
            acknowledged.addAll(listener.kill());
            List<String> kept = store.events().stream()
                    .map(event -> ((TrackEvent) event).trackId())
                    .toList();
            assertThat(kept).as("seed %d", seed).containsAll(acknowledged).doesNotHaveDuplicates();
            assertThat(kept.size()).as("seed %d", seed).isLessThanOrEqualTo(acknowledged.size() + kill + 1);
        }
    }

    private static ListenerEvent like(String track) {
        return new TrackEvent(NOON, Action.LIKED, track, Mood.CHEERFUL);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
