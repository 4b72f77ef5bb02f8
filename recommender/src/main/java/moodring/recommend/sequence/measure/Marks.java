package moodring.recommend.sequence.measure;

import java.util.EnumMap;
import java.util.Map;

/** What all contenders reached on one playlist. */
final class Marks {
    private final Map<Contender, Tally> sampled = new EnumMap<>(Contender.class);
    private final Map<Contender, Tally> full = new EnumMap<>(Contender.class);

    /** Among a few seeded others, at every step. */
    Tally sampled(Contender contender) {
        return sampled.computeIfAbsent(contender, c -> new Tally());
    }

    /** Among all songs, at some of the steps. */
    Tally full(Contender contender) {
        return full.computeIfAbsent(contender, c -> new Tally());
    }

    boolean has(Contender contender) {
        return sampled.containsKey(contender);
    }
}
