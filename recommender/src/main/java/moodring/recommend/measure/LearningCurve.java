package moodring.recommend.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import moodring.recommend.Lessons;
import moodring.recommend.Request;
import moodring.recommend.measure.Section.Cell;
import moodring.recommend.measure.Section.Row;
import moodring.recommend.sample.Experience;
import moodring.recommend.sample.Taste;
import moodring.recommend.sample.WeightedRanker;
import moodring.track.Mood;

/** How fast the bandit learns what made-up listeners with a known taste like, from likes and skips alone. */
final class LearningCurve {
    private static final int LISTENERS_A_SEED = 6;
    private static final int MOST_LISTENERS = 24;
    private static final int SESSIONS = 15;
    private static final int[] STARTS = {0, 1, 2, 5, 10};

    private final Ground ground;
    private final Resampling resampling;

    LearningCurve(Ground ground, Resampling resampling) {
        this.ground = ground;
        this.resampling = resampling;
    }

    Section section() {
        double weight = weightOfTaste();
        List<double[]> learning = curves(listener -> experiences -> learnt(experiences));
        List<double[]> forgetting = curves(listener -> experiences -> ground.ours());
        List<double[]> knowing = curves(listener -> experiences -> ground.ours().ranking(rankers -> {
            List<WeightedRanker> more = new ArrayList<>(rankers);
            more.add(new WeightedRanker(weight, listener.oracle()));
            return more;
        }));
        List<Row> rows = new ArrayList<>();
        for (int part = 0; part < STARTS.length; part++) {
            int from = STARTS[part];
            int to = part + 1 < STARTS.length ? STARTS[part + 1] : SESSIONS;
            double[] without = between(forgetting, from, to);
            Map<String, Cell> cells = new LinkedHashMap<>();
            cells.put("learning", compared(between(learning, from, to), without));
            cells.put("withoutMemory", Cell.of(resampling.mean(without)));
            cells.put("knowing", compared(between(knowing, from, to), without));
            rows.add(new Row(to == from + 1 ? "session " + to : "sessions " + (from + 1) + "–" + to, cells));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("learning", "learning");
        columns.put("withoutMemory", "no memory");
        columns.put("knowing", "knows it all");
        String title =
                ("Learning: share of the songs that %d made-up listeners like, moods in turn, 10 songs a session;"
                                + " * differs from no memory.")
                        .formatted(listeners());
        return new Section("learning", title, columns, rows);
    }

    private int listeners() {
        return Math.min(MOST_LISTENERS, LISTENERS_A_SEED * ground.seeds().size());
    }

    private OurChain learnt(List<Experience> experiences) {
        return experiences.isEmpty() ? ground.ours() : ground.ours().having(Lessons.of(Taste.learn(experiences)));
    }

    /** What the chain gives to a taste, so that who knows it all counts as much. */
    private double weightOfTaste() {
        return ground
                .ours()
                .having(Lessons.of(Taste.learn(List.of())))
                .rankers(ground.requests().get(0))
                .stream()
                .filter(weighted -> weighted.ranker() instanceof Taste)
                .mapToDouble(WeightedRanker::weight)
                .findFirst()
                .orElseThrow();
    }

    private Cell compared(double[] values, double[] without) {
        return new Cell(resampling.mean(values), resampling.differ(values, without));
    }

    private List<double[]> curves(Function<MadeUpListener, Function<List<Experience>, OurChain>> player) {
        return LongStream.range(0, listeners())
                .parallel()
                .mapToObj(number -> {
                    MadeUpListener listener = new MadeUpListener(ground.seeds().get(0) * 1000 + number);
                    return curve(listener, player.apply(listener), number);
                })
                .toList();
    }

    private double[] curve(MadeUpListener listener, Function<List<Experience>, OurChain> player, long number) {
        List<Experience> experiences = new ArrayList<>();
        Set<String> heard = new HashSet<>();
        double[] liked = new double[SESSIONS];
        for (int session = 0; session < SESSIONS; session++) {
            Mood mood = Mood.values()[(int) ((session + number) % Mood.values().length)];
            Request request = Request.of(mood, number * SESSIONS + session).without(heard);
            Listing queue = player.apply(experiences).choose(request, ground.catalog());
            queue.tracks().forEach(song -> {
                experiences.add(new Experience(song, listener.likes(song) ? 1 : -1));
                heard.add(song.songKey());
            });
            liked[session] = queue.tracks().stream()
                    .mapToDouble(listener::liking)
                    .average()
                    .orElse(Double.NaN);
        }
        return liked;
    }

    /** The mean over these sessions, for each listener. */
    private static double[] between(List<double[]> curves, int from, int to) {
        return curves.stream()
                .mapToDouble(curve -> {
                    double sum = 0;
                    for (int session = from; session < to; session++) {
                        sum += curve[session];
                    }
                    return sum / (to - from);
                })
                .toArray();
    }
}
