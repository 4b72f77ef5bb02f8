package moodring.recommend.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import moodring.recommend.Request;
import moodring.recommend.measure.Section.Cell;
import moodring.recommend.measure.Section.Row;
import moodring.recommend.sample.NotHeardLately;
import moodring.track.Mood;

/**
 * How often a song comes again to somebody who listens three times a day for a week, two queues each time, in one of the
 * five moods each time. What was played in the last day is remembered, as the page remembers it.
 */
final class Week {
    private static final Instant MONDAY = Instant.parse("2024-01-01T08:00:00Z");
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final int DAYS = 7;
    private static final int SESSIONS_A_DAY = 3;
    private static final int QUEUES = 2;

    private final Ground ground;
    private final Resampling resampling;

    Week(Ground ground, Resampling resampling) {
        this.ground = ground;
        this.resampling = resampling;
    }

    Section section() {
        List<Row> rows = List.of(
                row("moodring", ground.ours()),
                row("without NotHeardLately", ground.ours().withoutRule(NotHeardLately.class)),
                row("random from cluster", new RandomFromCluster(ground.bridge())),
                row("nearest neighbours", new NearestNeighbours(ground.bridge())));
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("withinSession", "in the session");
        columns.put("withinDay", "within a day");
        columns.put("withinWeek", "in the week");
        String title = "A week of listening: share of the songs that were played before; %d weeks of %d songs."
                .formatted(weeks().size(), DAYS * SESSIONS_A_DAY * QUEUES * Request.DEFAULT_COUNT);
        return new Section("week", title, columns, rows);
    }

    private List<Long> weeks() {
        return ground.seeds().subList(0, Math.min(6, ground.seeds().size()));
    }

    private Row row(String name, Contender contender) {
        List<double[]> repeats = weeks().parallelStream()
                .flatMap(seed -> week(contender, seed).stream())
                .toList();
        Map<String, Cell> cells = new LinkedHashMap<>();
        List<String> columns = List.of("withinSession", "withinDay", "withinWeek");
        for (int column = 0; column < columns.size(); column++) {
            int place = column;
            cells.put(
                    columns.get(column),
                    Cell.of(resampling.mean(
                            repeats.stream().mapToDouble(row -> row[place]).toArray())));
        }
        return new Row(name, cells);
    }

    /** For each queue the shares of songs that were played in the session, in the last day, in the week before. */
    private List<double[]> week(Contender contender, long seed) {
        Map<String, Instant> played = new HashMap<>();
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> repeats = new ArrayList<>();
        for (int session = 0; session < DAYS * SESSIONS_A_DAY; session++) {
            Instant now = MONDAY.plus(A_DAY.multipliedBy(session / SESSIONS_A_DAY))
                    .plus(Duration.ofHours(5L * (session % SESSIONS_A_DAY)));
            Mood mood = Mood.values()[random.nextInt(Mood.values().length)];
            for (int queue = 0; queue < QUEUES; queue++) {
                Request request = Request.of(mood, random.nextLong(1_000_000)).without(since(played, now.minus(A_DAY)));
                Listing listing = contender.choose(request, ground.catalog());
                repeats.add(new double[] {
                    share(listing, since(played, now.minusSeconds(1))),
                    share(listing, since(played, now.minus(A_DAY))),
                    share(listing, played.keySet())
                });
                listing.tracks().forEach(song -> played.put(song.songKey(), now));
            }
        }
        return repeats;
    }

    private static Set<String> since(Map<String, Instant> played, Instant start) {
        return played.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(start))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static double share(Listing listing, Set<String> songs) {
        return listing.tracks().stream()
                .mapToDouble(song -> songs.contains(song.songKey()) ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }
}
