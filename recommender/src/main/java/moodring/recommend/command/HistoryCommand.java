package moodring.recommend.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import moodring.db.ListenerEvent;
import moodring.db.ListenerStore;
import moodring.recommend.listen.OwnNeutralFile;
import moodring.settings.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code history}: the listener's memory, which is off until it is turned on. */
@Command(
        name = "history",
        description = "Likes, also those taken back, skips, songs heard to their end, and corrections: kept on this"
                + " computer alone, and only when turned on.",
        footer = {"", "Example:", "  ./moodring history on", ""})
public final class HistoryCommand implements Runnable {
    private final ListenerStore store;
    private final Path settings;

    @Spec
    private CommandSpec spec;

    public HistoryCommand(Places places) {
        this.store = new ListenerStore(places.listener());
        this.settings = places.config();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which one: on, off, show, export or erase?");
    }

    @Command(
            description = "Keep likes, skips, songs heard to their end, and corrections from now on.",
            footer = {"", "Example:", "  ./moodring history on", ""})
    void on() {
        store.turnOn();
        say("History is on: likes, skips, songs heard to their end, and corrections are kept on this computer from now"
                + " on.");
    }

    @Command(
            description = "Keep nothing from now on; what is there stays until it is erased.",
            footer = {"", "Example:", "  ./moodring history off", ""})
    void off() {
        store.turnOff();
        say("History is off; what was kept so far stays until ./moodring history erase.");
    }

    @Command(
            description = "What is kept.",
            footer = {"", "Example:", "  ./moodring history show --json", ""})
    void show(@Option(names = "--json", description = "as JSON") boolean json) {
        if (json) {
            say(store.exportJson());
            return;
        }
        List<ListenerEvent> events = store.events();
        say("History is " + (store.isOn() ? "on" : "off") + "; " + events.size() + " events are kept.");
        events.forEach(event -> say(line(event)));
    }

    @Command(
            description = "Everything that is kept, as JSON, to take along.",
            footer = {"", "Example:", "  ./moodring history export > history.json", ""})
    void export() {
        say(store.exportJson());
    }

    @Command(
            description = "Overwrite and delete all of it and your own neutral face, and turn the history off.",
            footer = {"", "Example:", "  ./moodring history erase", ""})
    void erase() {
        store.erase();
        OwnNeutralFile.delete(settings);
        say("The history and your own neutral face are erased, and the history is off.");
    }

    private static String line(ListenerEvent event) {
        if (event instanceof ListenerEvent.TrackEvent track) {
            return "%s  %-7s  %s  (%s)"
                    .formatted(
                            track.at(),
                            track.action().name().toLowerCase(Locale.ROOT),
                            track.trackId(),
                            track.mood().word());
        }
        ListenerEvent.Correction correction = (ListenerEvent.Correction) event;
        return "%s  felt     %s, when the face was read as %s"
                .formatted(correction.at(), correction.moodFelt().word(), correction.emotionRead());
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
