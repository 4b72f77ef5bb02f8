package moodring.db;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import moodring.db.CatalogException.Kind;
import moodring.db.ListenerEvent.Correction;
import moodring.db.ListenerEvent.TrackEvent;
import org.jdbi.v3.core.JdbiException;

/**
 * The listener's own memory on this computer: off until turned on, never sent anywhere.
 *
 * <p>Opened for each call, so that the page and the command line can share it; a call takes some tens of milliseconds.
 * Safe for several threads and processes. Every method but {@link #isOn} throws {@link CatalogException}:
 * {@code INPUT_OUTPUT} if the disk fails, {@code TRY_LATER} if another process holds the memory for five seconds.
 */
public final class ListenerStore {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ListenerFolder folder;

    /** @param folder usually {@code Places.listener()}; nothing is written there before {@link #turnOn} */
    public ListenerStore(Path folder) {
        this.folder = new ListenerFolder(folder);
    }

    /** Whether events are kept. */
    public boolean isOn() {
        return Files.exists(folder.marker());
    }

    /** Starts keeping events. The folder is the listener's alone. */
    public void turnOn() {
        doing(() -> {
            folder.create();
            return null;
        });
    }

    /** Stops keeping events; those that are there stay until {@link #erase}. */
    public void turnOff() {
        doing(() -> Files.deleteIfExists(folder.marker()));
    }

    /**
     * Keeps an event. When this returns true, the event is on the disk and survives a crash.
     *
     * @return false, with nothing written, while the memory is off
     */
    public boolean keep(ListenerEvent event) {
        if (!isOn()) {
            return false;
        }
        return doing(() -> {
            try (ListenerLock lock = folder.lock()) {
                // Somebody may have erased everything while this waited for the lock.
                return lock.isHeld() && isOn() && folder.withTable(table -> table.keep(event));
            }
        });
    }

    /** All events, oldest first; empty when there are none. */
    public List<ListenerEvent> events() {
        if (!Files.exists(folder.database())) {
            return List.of();
        }
        return doing(() -> {
            try (ListenerLock lock = folder.lock()) {
                return lock.isHeld() ? folder.withTable(ListenerTable::events) : List.<ListenerEvent>of();
            }
        });
    }

    /** All events as a JSON array, oldest first, for the listener to take along. */
    public String exportJson() {
        ArrayNode array = JSON.createArrayNode();
        for (ListenerEvent event : events()) {
            ObjectNode json = array.addObject().put("at", event.at().toString());
            if (event instanceof TrackEvent done) {
                json.put("event", done.action().name().toLowerCase(Locale.ROOT));
                json.put("track", done.trackId()).put("mood", done.mood().word());
            } else if (event instanceof Correction correction) {
                json.put("event", "corrected").put("emotionRead", correction.emotionRead());
                json.put("moodFelt", correction.moodFelt().word());
            }
        }
        return array.toPrettyString();
    }

    /**
     * Overwrites and deletes every file of the memory, and turns it off. (What a disk keeps of overwritten blocks on its
     * own account is beyond a program's reach.)
     */
    public void erase() {
        doing(() -> {
            try (ListenerLock lock = folder.lock()) {
                folder.erase();
                return lock.isHeld();
            }
        });
    }

    private <T> T doing(Step<T> step) {
        try {
            return step.run();
        } catch (IOException | JdbiException e) {
            throw new CatalogException(
                    Kind.INPUT_OUTPUT,
                    "The listener's memory in " + folder.path() + " cannot be used (" + e.getMessage()
                            + "): make room on the disk; if it is damaged, ./moodring history erase starts anew.",
                    e);
        }
    }

    private interface Step<T> {
        T run() throws IOException;
    }
}
