package moodring.recommend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import moodring.db.ListenerEvent.Action;
import moodring.db.ListenerEvent.TrackEvent;
import moodring.db.ListenerStore;
import moodring.recommend.Recommend;
import moodring.recommend.listen.OwnNeutral;
import moodring.recommend.listen.OwnNeutralFile;
import moodring.settings.Places;
import moodring.track.Mood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class HistoryCommandTest {
    @TempDir
    private Path home;

    private final StringWriter out = new StringWriter();

    @Test
    void isOffUntilItIsTurnedOn() {
        history("show");
        assertThat(out.toString()).contains("History is off; 0 events are kept.");
        history("on");
        history("show");
        assertThat(out.toString()).contains("History is on; 0 events are kept.");
    }

    @Test
    void erasingForgetsTheOwnNeutralFaceToo() {
        OwnNeutralFile.write(places().config(), OwnNeutral.of(List.of(0.1, 0.0, 0.0, -0.1, 0.0, 0.0, 0.0)));
        history("on");
        history("erase");
        assertThat(OwnNeutralFile.read(places().config())).isEmpty();
        history("show");
        assertThat(out.toString()).contains("History is off; 0 events are kept.");
    }

    @Test
    void showsAndExportsALikeThatWasTakenBack() {
        history("on");
        assertThat(out.toString()).contains("songs heard to their end");
        ListenerStore store = new ListenerStore(places().listener());
        store.keep(new TrackEvent(Instant.parse("2026-01-02T12:00:00Z"), Action.LIKED, "a", Mood.SAD));
        store.keep(new TrackEvent(Instant.parse("2026-01-02T12:00:01Z"), Action.UNLIKED, "a", Mood.SAD));
        history("show");
        assertThat(out.toString())
                .contains("2026-01-02T12:00:00Z  liked    a  (sad)", "2026-01-02T12:00:01Z  unliked  a  (sad)");
        history("export");
        assertThat(out.toString()).contains("\"event\" : \"unliked\"");
    }

    private void history(String what) {
        CommandLine command = Recommend.commandLine(places());
        command.setOut(new PrintWriter(out, true));
        assertThat(command.execute("history", what)).isZero();
    }

    private Places places() {
        return Places.of(Map.of("MOODRING_HOME", home.toString()), home, home);
    }
}
