package moodring.recommend.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import moodring.recommend.Request;
import moodring.recommend.measure.Ground.Measured;
import moodring.recommend.measure.Section.Cell;
import moodring.recommend.measure.Section.Row;
import moodring.recommend.sample.Familiarity;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sample.QueueRule;
import moodring.recommend.sample.QueueSoFar;
import moodring.recommend.sample.WeightedRanker;
import moodring.track.PlacedTrack;

/** How good single queues are: ours against others, and ours with each part of the chain removed. */
final class QueueSections {
    private final Ground ground;
    private final Resampling resampling;
    private final List<Request> requests;
    private final Measured ours;

    QueueSections(Ground ground, Resampling resampling) {
        this.ground = ground;
        this.resampling = resampling;
        requests = ground.requests();
        ours = ground.measure(ground.ours(), requests);
    }

    /** Ours against what others do. */
    Section against() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("moodring", ours));
        rows.add(row("random from cluster", ground.measure(new RandomFromCluster(ground.bridge()), requests)));
        rows.add(row("nearest neighbours", ground.measure(new NearestNeighbours(ground.bridge()), requests)));
        Map<String, String> columns = columns();
        columns.put("differentSongs", "songs");
        columns.put("coverage", "of catalog");
        String title = "Queues: %d of 10 songs, each mood with each goal; * differs from moodring by more than chance."
                .formatted(requests.size());
        return new Section("queues", title, columns, rows);
    }

    /** Ours without one ranker after the other. */
    Section withoutRankers() {
        List<Row> rows = new ArrayList<>();
        rows.add(row("whole", ours));
        for (WeightedRanker weighted : ground.ours().rankers(requests.get(0))) {
            Class<? extends QueueRanker> ranker = weighted.ranker().getClass();
            if (ranker == Familiarity.class) {
                continue; // it says the same of every song unless the listener prefers something
            }
            Measured without = ground.measure(ground.ours().withoutRanker(ranker), requests);
            rows.add(row("without " + ranker.getSimpleName(), without));
        }
        return new Section(
                "withoutRankers", "The chain without each ranker; * differs from the whole.", columns(), rows);
    }

    /** Of the songs chosen where one rule was left out, how many it would have refused. */
    Section withoutRules() {
        List<Request> strict = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            Set<String> heard = ours.queues().get(i).tracks().stream()
                    .map(PlacedTrack::songKey)
                    .collect(Collectors.toSet());
            Request clean = requests.get(i);
            strict.add(clean.wishing(clean.wishes().clean()).without(heard));
        }
        List<Row> rows = new ArrayList<>();
        for (QueueRule rule : ground.ours().rules(strict.get(0))) {
            double[] whole = refusals(rule.getClass(), ground.ours(), strict);
            double[] without = refusals(rule.getClass(), ground.ours().withoutRule(rule.getClass()), strict);
            rows.add(new Row(
                    rule.getClass().getSimpleName(),
                    Map.of(
                            "with",
                            Cell.of(resampling.mean(whole)),
                            "without",
                            new Cell(resampling.mean(without), resampling.differ(without, whole)))));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("with", "with it");
        columns.put("without", "without it");
        return new Section(
                "withoutRules",
                "Rules: share of the songs that break the rule, with it and without (second queue of the day, clean).",
                columns,
                rows);
    }

    private double[] refusals(Class<? extends QueueRule> kind, OurChain contender, List<Request> strict) {
        return strict.parallelStream()
                .mapToDouble(request -> {
                    QueueRule rule = ground.ours().rules(request).stream()
                            .filter(kind::isInstance)
                            .findFirst()
                            .orElseThrow();
                    Listing queue = contender.choose(request, ground.catalog());
                    return IntStream.range(0, queue.tracks().size())
                            .mapToDouble(i -> rule.allowedNext(new QueueSoFar(
                                                    queue.tracks().subList(0, i),
                                                    queue.targets().get(i)))
                                            .test(queue.tracks().get(i))
                                    ? 0
                                    : 1)
                            .average()
                            .orElse(Double.NaN);
                })
                .toArray();
    }

    private Row row(String name, Measured measured) {
        Map<String, Cell> cells = new LinkedHashMap<>(cells(measured));
        cells.put("differentSongs", Cell.of(measured.differentSongs()));
        double share = measured.differentSongs() / (double) ground.songs();
        cells.put("coverage", Cell.of(share));
        return new Row(name, cells);
    }

    private Map<String, Cell> cells(Measured measured) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        measured.values()
                .forEach((figure, values) -> cells.put(
                        figure.word(),
                        new Cell(
                                resampling.mean(values),
                                measured != ours
                                        && resampling.differ(
                                                values, ours.values().get(figure)))));
        return cells;
    }

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            columns.put(figure.word(), figure.title());
        }
        return columns;
    }
}
