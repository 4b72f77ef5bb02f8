package moodring.db;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import moodring.track.Mood;
import org.jdbi.v3.core.Jdbi;

/** Which numbers of table {@code track} each mood has: at most ten blocks, in the order of the file. */
final class MoodBlocks {

    private final List<MoodBlock> blocks;

    private MoodBlocks(List<MoodBlock> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    static MoodBlocks read(Jdbi jdbi) {
        return new MoodBlocks(jdbi.withHandle(
                handle -> handle.createQuery("SELECT own, mood, first_number, last_number FROM mood_block ORDER BY 3")
                        .map((row, context) -> new MoodBlock(
                                row.getBoolean(1), TrackMapper.mood(row.getString(2)), row.getInt(3), row.getInt(4)))
                        .list()));
    }

    /** The blocks whose tracks a filter lets through. */
    Stream<MoodBlock> of(TrackFilter filter) {
        return blocks.stream()
                .filter(block -> filter.moods().contains(block.mood()) && (block.own() || !filter.onlyOwn()));
    }

    int count(TrackFilter filter) {
        return of(filter).mapToInt(MoodBlock::size).sum();
    }

    Map<Mood, Integer> counts() {
        Map<Mood, Integer> counts = new LinkedHashMap<>();
        for (Mood mood : Mood.values()) {
            counts.put(mood, count(TrackFilter.of(mood)));
        }
        return counts;
    }

    /** Numbers drawn evenly, each at most once; a greater limit gives the same ones and then more. */
    List<Integer> draw(TrackFilter filter, int limit, long seed) {
        List<MoodBlock> chosen = of(filter).toList();
        int count = count(filter);
        SplittableRandom random = new SplittableRandom(seed);
        Map<Integer, Integer> moved = new HashMap<>(); // Fisher and Yates's shuffle, of which only the start is dealt
        List<Integer> numbers = new ArrayList<>();
        for (int dealt = 0; dealt < Math.min(limit, count); dealt++) {
            int other = random.nextInt(dealt, count);
            int card = moved.getOrDefault(other, other);
            moved.put(other, moved.getOrDefault(dealt, dealt));
            numbers.add(number(chosen, card));
        }
        return numbers;
    }

    private static int number(List<MoodBlock> chosen, int index) {
        int rest = index;
        for (MoodBlock block : chosen) {
            if (rest < block.size()) {
                return block.firstNumber() + rest;
            }
            rest -= block.size();
        }
        throw new IllegalStateException("there is no track " + index);
    }
}
