package moodring.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import moodring.db.ListenerEvent.Action;
import moodring.db.ListenerEvent.Correction;
import moodring.db.ListenerEvent.TrackEvent;
import org.jdbi.v3.core.Handle;

/** The one table of the listener's memory. */
final class ListenerTable {

    private static final String CORRECTED = "corrected";
    private static final String[] SCRIPT = SqlScript.read("listener.sql").split(";\n");
    private static final String CREATE = SCRIPT[0];
    private static final String WIDEN = SCRIPT[1];

    private final Handle handle;

    ListenerTable(Handle handle) {
        this.handle = handle;
        handle.execute(CREATE);
    }

    /** True once the event is on the disk: H2 alone acknowledges half a second before it writes. */
    boolean keep(ListenerEvent event) {
        if (event instanceof TrackEvent done) {
            if (done.action() == Action.UNLIKED) {
                learnToTakeBack();
            }
            insert(
                    event,
                    done.action().name().toLowerCase(Locale.ROOT),
                    done.trackId(),
                    done.mood().word(),
                    null);
        } else if (event instanceof Correction correction) {
            insert(event, CORRECTED, null, correction.moodFelt().word(), correction.emotionRead());
        }
        handle.execute("CHECKPOINT SYNC");
        return true;
    }

    List<ListenerEvent> events() {
        return handle.createQuery("SELECT at, action, track_id, mood, emotion_read FROM event ORDER BY number")
                .map((row, context) -> event(row))
                .list();
    }

    /** A table that an older program made lacks the word; it learns it when it is first needed, and once. */
    private void learnToTakeBack() {
        boolean known = handle.createQuery("SELECT COUNT(*) FROM information_schema.enum_values"
                                + " WHERE object_name = 'EVENT' AND value_name = 'unliked'")
                        .mapTo(int.class)
                        .one()
                > 0;
        if (!known) {
            // H2 copies the table for this, and writes on its own account only half a second after it was opened: the
            // checkpoint comes first, so that a memory that is killed has the old table or the new one.
            handle.execute(WIDEN);
            handle.execute("CHECKPOINT SYNC");
        }
    }

    private void insert(ListenerEvent event, String action, String trackId, String mood, String emotionRead) {
        handle.execute(
                "INSERT INTO event (at, action, track_id, mood, emotion_read) VALUES (?, ?, ?, ?, ?)",
                event.at().atOffset(ZoneOffset.UTC),
                action,
                trackId,
                mood,
                emotionRead);
    }

    private static ListenerEvent event(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var mood = TrackMapper.mood(row.getString("mood"));
        String action = row.getString("action");
        return action.equals(CORRECTED)
                ? new Correction(at, row.getString("emotion_read"), mood)
                : new TrackEvent(at, Action.valueOf(action.toUpperCase(Locale.ROOT)), row.getString("track_id"), mood);
    }
}
