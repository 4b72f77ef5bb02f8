package moodring.db;

import java.nio.file.Path;
import java.util.List;

/**
 * The listener's own memory on this computer: off until turned on, never sent anywhere.
 *
 * <p>Opened for each call, so that the page and the command line can share it. Safe for several threads and processes.
 */
public final class ListenerStore {

    private final Path folder;

    /** @param folder usually {@code Places.listener()}; nothing is written there before {@link #turnOn} */
    public ListenerStore(Path folder) {
        this.folder = folder;
    }

    /** Whether events are kept. */
    public boolean isOn() {
        throw new UnsupportedOperationException("being written: " + folder);
    }

    public void turnOn() {
        throw new UnsupportedOperationException("being written");
    }

    /** Stops keeping events; those that are there stay until {@link #erase}. */
    public void turnOff() {
        throw new UnsupportedOperationException("being written");
    }

    /**
     * Keeps an event. When this returns true, the event is on the disk and survives a crash.
     *
     * @return false, with nothing written, while the memory is off
     */
    public boolean keep(ListenerEvent event) {
        throw new UnsupportedOperationException("being written");
    }

    /** All events, oldest first; empty when there are none. */
    public List<ListenerEvent> events() {
        throw new UnsupportedOperationException("being written");
    }

    /** All events as a JSON array, oldest first, for the listener to take along. */
    public String exportJson() {
        throw new UnsupportedOperationException("being written");
    }

    /** Overwrites and deletes every file of the memory, and turns it off. */
    public void erase() {
        throw new UnsupportedOperationException("being written");
    }
}
