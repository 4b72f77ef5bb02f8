package moodring.recommend.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Locale;
import java.util.stream.Stream;
import moodring.db.CatalogException;
import moodring.db.ListenerEvent;
import moodring.db.ListenerEvent.Action;
import moodring.db.ListenerStore;
import moodring.emotion.Emotion;
import moodring.recommend.listen.NeutralMemory;
import moodring.track.Mood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the listener did, kept only where they turned memory on; and the way to take it along or be rid of it. */
final class HistoryRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryRoutes.class);
    private static final int LONGEST_ID = 100;

    private final ListenerStore memory;
    private final NeutralMemory neutral;
    private final Clock clock;

    HistoryRoutes(ListenerParts listener, Clock clock) {
        this.memory = listener.memory();
        this.neutral = listener.neutral();
        this.clock = clock;
    }

    /** @param events how many are kept; null where that cannot be read */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record HistoryAnswer(boolean on, Integer events) {
        static HistoryAnswer of(ListenerStore memory) {
            return new HistoryAnswer(memory.isOn(), count(memory));
        }

        /** The page must come up with a damaged memory too: it has the button that starts anew. */
        private static Integer count(ListenerStore memory) {
            try {
                return memory.events().size();
            } catch (CatalogException e) {
                LOG.warn("{}", e.getMessage());
                return null;
            }
        }
    }

    /** What the page sends to turn memory on or off. */
    record Wish(boolean on) {}

    /**
     * Something that the listener did.
     *
     * @param action {@code liked}, {@code unliked}, {@code skipped}, {@code played} (to its end) or {@code corrected}
     * @param track id; not with {@code corrected}
     * @param emotion that had been read; only with {@code corrected}
     * @param mood that the queue was made for, or that the listener says instead
     */
    record EventQuestion(String action, String track, String emotion, String mood) {}

    /** Answers whether it was kept. */
    record Kept(boolean kept) {}

    void keep(Context context) {
        ListenerEvent event = event(Body.json(context, EventQuestion.class));
        Json.answer(context, new Kept(memory.keep(event)));
    }

    private ListenerEvent event(EventQuestion question) {
        Mood mood = Mood.of(required("mood", question.mood()));
        if ("corrected".equals(question.action())) {
            String emotion = oneOf("emotion", Stream.of(Emotion.values()).map(Emotion::word), question.emotion());
            return new ListenerEvent.Correction(clock.instant(), emotion, mood);
        }
        String action = oneOf("action", Stream.of(Action.values()).map(HistoryRoutes::word), question.action());
        String track = required("track", question.track());
        if (track.length() > LONGEST_ID) {
            throw new IllegalArgumentException("track must have at most " + LONGEST_ID + " characters");
        }
        return new ListenerEvent.TrackEvent(
                clock.instant(), Action.valueOf(action.toUpperCase(Locale.ROOT)), track, mood);
    }

    private static String word(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }

    private static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }

    private static String oneOf(String name, Stream<String> words, String value) {
        return words.filter(word -> word.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " cannot be \"" + value + "\""));
    }

    void show(Context context) {
        Json.answer(context, HistoryAnswer.of(memory));
    }

    void turn(Context context) {
        if (Body.json(context, Wish.class).on()) {
            memory.turnOn();
        } else {
            memory.turnOff();
        }
        show(context);
    }

    void export(Context context) {
        context.header("Content-Disposition", "attachment; filename=\"moodring-history.json\"")
                .contentType("application/json")
                .result(memory.exportJson());
    }

    void erase(Context context) {
        memory.erase();
        neutral.forget();
        Covers.forget(context);
        show(context);
    }
}
