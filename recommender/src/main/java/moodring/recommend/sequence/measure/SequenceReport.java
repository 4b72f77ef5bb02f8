package moodring.recommend.sequence.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import moodring.recommend.sequence.measure.EvaluateSequence.Settings;
import moodring.recommend.sequence.measure.Tally.Figure;
import moodring.recommend.sequence.song.Playlists;

/** What {@code sequence evaluate} found, as JSON values and as a table. */
public final class SequenceReport {
    private static final List<Contender> BY_SOUND = List.of(
            Contender.LSTM, Contender.MEAN_SO_FAR, Contender.REPEAT_LAST, Contender.MEAN_OF_LAST_FIVE, Contender.RIDGE);

    private final Playlists playlists;
    private final Bootstrap bootstrap;
    private final Settings settings;
    private final String lstm;
    private final double seconds;

    SequenceReport(Playlists playlists, Bootstrap bootstrap, Settings settings, String lstm, double seconds) {
        this.playlists = playlists;
        this.bootstrap = bootstrap;
        this.settings = settings;
        this.lstm = lstm;
        this.seconds = seconds;
    }

    /** Everything, in the order of the report, as maps, strings and numbers. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("playlists", playlists.all().size());
        map.put("steps", playlists.steps());
        map.put("tracksLeftOut", playlists.tracksLeftOut());
        map.put("playlistsLeftOut", playlists.playlistsLeftOut());
        BY_SOUND.forEach(contender -> map.put(
                named("mse", contender, Contender.LSTM), error(contender).value()));
        contenders()
                .forEach(contender -> map.put(
                        named("hitRate10", contender, Contender.RANKER),
                        sampled(contender, Figure.HIT_RATE_10).value()));
        if (settings.fullSteps() > 0) {
            map.put("hitRate10Full", full(Contender.RANKER, Figure.HIT_RATE_10).value());
            map.put("stepsFull", bootstrap.sum(marks -> marks.full(Contender.RANKER)
                    .steps()));
        }
        map.put("lstm", lstm);
        map.put("seed", settings.seed());
        Map<String, Object> intervals = new LinkedHashMap<>();
        contenders().forEach(contender -> intervals.put(contender.word(), intervals(contender)));
        map.put("contenders", intervals);
        map.put("differences", differences());
        map.put("seconds", Math.round(seconds));
        return map;
    }

    /** The short name is the first one's; the others add theirs: {@code mse}, {@code mseMeanSoFar}. */
    private static String named(String figure, Contender contender, Contender first) {
        String word = contender.word();
        return contender == first ? figure : figure + word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private List<Contender> contenders() {
        return Stream.of(Contender.values()).filter(bootstrap::has).toList();
    }

    private Map<String, Object> intervals(Contender contender) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (BY_SOUND.contains(contender)) {
            map.put(Figure.MSE.word(), error(contender));
        }
        map.put("sampled", figures(contender, this::sampled));
        if (settings.fullSteps() > 0) {
            map.put("full", figures(contender, this::full));
        }
        return map;
    }

    private static Map<String, Interval> figures(Contender contender, BiFunction<Contender, Figure, Interval> measure) {
        Map<String, Interval> map = new LinkedHashMap<>();
        for (Figure figure : List.of(Figure.HIT_RATE_10, Figure.HIT_RATE_50, Figure.MRR, Figure.NDCG)) {
            map.put(figure.word(), measure.apply(contender, figure));
        }
        return map;
    }

    /** Differences on the same predictions: an interval that does not hold 0 is more than chance. */
    private Map<String, Interval> differences() {
        Map<String, Interval> map = new LinkedHashMap<>();
        map.put("hitRate10OverSessionKnn", over(Figure.HIT_RATE_10, Contender.RANKER, Contender.SESSION_KNN));
        map.put("hitRate10OverMeanSoFar", over(Figure.HIT_RATE_10, Contender.RANKER, Contender.MEAN_SO_FAR));
        map.put(
                "hitRate10AloneOverSessionKnn",
                over(Figure.HIT_RATE_10, Contender.RANKER_ALONE, Contender.SESSION_KNN));
        if (bootstrap.has(Contender.RANKER_WITHOUT_LSTM)) {
            map.put(
                    "hitRate10OverWithoutLstm",
                    over(Figure.HIT_RATE_10, Contender.RANKER, Contender.RANKER_WITHOUT_LSTM));
        }
        map.put("mseOverMeanSoFar", over(Figure.MSE, Contender.LSTM, Contender.MEAN_SO_FAR));
        map.put("mseOverRidge", over(Figure.MSE, Contender.LSTM, Contender.RIDGE));
        return map;
    }

    private Interval over(Figure figure, Contender one, Contender other) {
        return bootstrap.ratio(
                marks -> marks.sampled(one).sum(figure) - marks.sampled(other).sum(figure),
                marks -> marks.sampled(one).steps());
    }

    private Interval error(Contender contender) {
        return sampled(contender, Figure.MSE);
    }

    private Interval sampled(Contender contender, Figure figure) {
        return bootstrap.ratio(marks -> marks.sampled(contender).sum(figure), marks -> marks.sampled(contender)
                .steps());
    }

    private Interval full(Contender contender, Figure figure) {
        return bootstrap.ratio(marks -> marks.full(contender).sum(figure), marks -> marks.full(contender)
                .steps());
    }

    /** For people. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(line(
                "%d playlists, %d songs predicted from the sixth on; left out: %d without features, %d short playlists.",
                playlists.all().size(), playlists.steps(), playlists.tracksLeftOut(), playlists.playlistsLeftOut()));
        table.append(line("LSTM: %s. Seed %d, %d s.", lstm, settings.seed(), Math.round(seconds)));
        table.append(line(
                "%-19s %-24s %-24s %-6s %-6s %-6s %s",
                "", "mean squared error", "hit rate at 10", "at 50", "MRR", "NDCG", "at 10 of all"));
        contenders().forEach(contender -> table.append(row(contender)));
        differences().forEach((name, interval) -> table.append(line("%-30s %s", name, text(interval))));
        return table.toString();
    }

    private String row(Contender contender) {
        return line(
                "%-19s %-24s %-24s %.4f %.4f %.4f %s",
                contender.word(),
                BY_SOUND.contains(contender) ? text(error(contender)) : "",
                text(sampled(contender, Figure.HIT_RATE_10)),
                sampled(contender, Figure.HIT_RATE_50).value(),
                sampled(contender, Figure.MRR).value(),
                sampled(contender, Figure.NDCG).value(),
                settings.fullSteps() > 0 ? text(full(contender, Figure.HIT_RATE_10)) : "");
    }

    private static String text(Interval interval) {
        return String.format(Locale.ROOT, "%.4f (%.4f–%.4f)", interval.value(), interval.low(), interval.high());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + System.lineSeparator();
    }
}
