package moodring.recommend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.db.Catalog;
import moodring.db.ListenerEvent;
import moodring.db.ListenerEvent.Action;
import moodring.db.ListenerEvent.TrackEvent;
import moodring.db.ListenerStore;
import moodring.emotion.Emotion;
import moodring.recommend.policy.Corrections;
import moodring.recommend.policy.Corrections.Correction;
import moodring.recommend.sample.Experience;
import moodring.recommend.sample.Taste;
import moodring.track.PlacedTrack;

/** What the listener's history says about the next queue; while the history is off, only what they did in this session. */
final class Memory {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final ListenerStore store;
    private final List<TrackEvent> session;
    private final Clock clock;

    /** @param session what the listener did in this session; counts also while the history is off, and is not kept */
    Memory(ListenerStore store, List<TrackEvent> session, Clock clock) {
        this.store = store;
        this.session = session;
        this.clock = clock;
    }

    Memory with(List<TrackEvent> otherSession) {
        return new Memory(store, List.copyOf(otherSession), clock);
    }

    Lessons lessons(Catalog catalog) {
        if (!store.isOn() && session.isEmpty()) {
            return Lessons.NONE;
        }
        List<TrackEvent> kept = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        for (ListenerEvent event : store.isOn() ? store.events() : List.<ListenerEvent>of()) {
            if (event instanceof TrackEvent track) {
                kept.add(track);
            } else if (event instanceof ListenerEvent.Correction correction) {
                emotion(correction.emotionRead())
                        .ifPresent(read -> corrections.add(new Correction(read, correction.moodFelt())));
            }
        }
        List<TrackEvent> events = new ArrayList<>(withLastLikes(kept));
        session.stream().filter(event -> !isAmong(events, event)).forEach(events::add);
        Map<String, PlacedTrack> known = known(catalog, events);
        return new Lessons(taste(events, known), heardToday(events, known), Corrections.meant(corrections));
    }

    /** A song is liked or it is not, however often that was said: a like counts once, and not if it was taken back. */
    private static List<TrackEvent> withLastLikes(List<TrackEvent> events) {
        Map<String, Integer> lastWords = new HashMap<>();
        for (int place = 0; place < events.size(); place++) {
            if (isAboutALike(events.get(place))) {
                lastWords.put(events.get(place).trackId(), place);
            }
        }
        return IntStream.range(0, events.size())
                .filter(place -> !isAboutALike(events.get(place))
                        || lastWords.get(events.get(place).trackId()) == place)
                .mapToObj(events::get)
                .filter(event -> event.action() != Action.UNLIKED)
                .toList();
    }

    private static boolean isAboutALike(TrackEvent event) {
        return event.action() == Action.LIKED || event.action() == Action.UNLIKED;
    }

    /** What was done in this session while the history was on is there already. */
    private static boolean isAmong(List<TrackEvent> events, TrackEvent event) {
        return events.stream()
                .anyMatch(kept ->
                        kept.action() == event.action() && kept.trackId().equals(event.trackId()));
    }

    /** Songs of another catalog are forgotten: without their numbers there is nothing to learn from. */
    private static Map<String, PlacedTrack> known(Catalog catalog, List<TrackEvent> events) {
        Map<String, PlacedTrack> known = new HashMap<>();
        Set<String> ids = events.stream().map(TrackEvent::trackId).collect(Collectors.toSet());
        catalog.tracks(ids).forEach(track -> known.put(track.track().id(), track));
        return known;
    }

    private static Optional<Taste> taste(List<TrackEvent> events, Map<String, PlacedTrack> known) {
        List<Experience> experiences = events.stream()
                .filter(event -> known.containsKey(event.trackId()))
                .map(event -> new Experience(known.get(event.trackId()), reward(event.action())))
                .toList();
        return experiences.isEmpty() ? Optional.empty() : Optional.of(Taste.learn(experiences));
    }

    private Set<String> heardToday(List<TrackEvent> events, Map<String, PlacedTrack> known) {
        Instant yesterday = clock.instant().minus(A_DAY);
        return events.stream()
                .filter(event -> !isAboutALike(event) && event.at().isAfter(yesterday))
                .filter(event -> known.containsKey(event.trackId()))
                .map(event -> known.get(event.trackId()).songKey())
                .collect(Collectors.toSet());
    }

    private static double reward(Action action) {
        return switch (action) {
            case LIKED -> 1;
            case PLAYED -> 0.3;
            case SKIPPED -> -1;
            case UNLIKED -> 0;
        };
    }

    private static Optional<Emotion> emotion(String word) {
        return Arrays.stream(Emotion.values())
                .filter(emotion -> emotion.word().equals(word))
                .findFirst();
    }
}
