package moodring.catalog.clean;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import moodring.catalog.source.Field;
import moodring.track.Feature;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Turns the text of features into numbers and says which rows cannot be tracks, and why. Nothing is filled in; only
 * loudness is cut to -60 to 5 decibel, because values a little above 0 are real.
 */
public final class CheckRows {

    /** Words of the {@link RejectReason}; null where the row is good. */
    public static final String REASON = "reason";

    /** A catalog takes 1 MiB a track, in which the key of the song repeats title and artist, and short genres double. */
    private static final int MOST_TEXT_BYTES = 64 << 10;

    private static final double SHORTEST_MS = 30_000;
    private static final double FASTEST_BPM = 300;
    private static final String TEXT = "text_";
    private static final List<String> FEATURES =
            Arrays.stream(Feature.values()).map(Feature::word).toList();
    private static final Object[] NOTHING = {"nan", "null", "none", "na", "n/a", "-"};

    private CheckRows() {}

    /**
     * @param rows as {@link ReadRows} gives them
     * @param features that a track must have: those whose columns the files have
     * @return the same columns, features as numbers, and {@link #REASON}
     */
    public static Dataset<Row> check(Dataset<Row> rows, Set<Feature> features) {
        List<String> others = Stream.of(rows.columns())
                .filter(column -> !FEATURES.contains(column))
                .toList();
        // Three selects, not a withColumn for each column: Spark analyses the whole plan anew at every step.
        Dataset<Row> texts = rows.select(Stream.concat(
                        others.stream().map(column -> col(column)),
                        FEATURES.stream().map(CheckRows::textOrNothing))
                .toArray(Column[]::new));
        Dataset<Row> numbers = texts.select(Stream.concat(
                        Stream.of(texts.columns()).map(column -> col(column)),
                        FEATURES.stream().map(CheckRows::number))
                .toArray(Column[]::new));
        return numbers.select(Stream.of(
                        others.stream().map(column -> col(column)),
                        FEATURES.stream().map(word -> (isLoudness(word) ? cutLoudness() : col(word)).as(word)),
                        Stream.of(reason(features).as(REASON)))
                .flatMap(columns -> columns)
                .toArray(Column[]::new));
    }

    private static Column textOrNothing(String word) {
        return when(not(lower(col(word)).isin(NOTHING)), col(word)).as(TEXT + word);
    }

    private static Column number(String word) {
        return expr("try_cast(" + TEXT + word + " AS DOUBLE)").as(word);
    }

    private static Column reason(Set<Feature> features) {
        List<String> needed = features.stream().sorted().map(Feature::word).toList();
        String tempo = Feature.TEMPO.word();
        return when(col(Field.ID.word()).isNull(), RejectReason.NO_ID.words())
                .when(textBytes().gt(MOST_TEXT_BYTES), RejectReason.TEXT_TOO_LONG.words())
                .when(any(needed, word -> col(TEXT + word).isNull()), RejectReason.FEATURE_MISSING.words())
                .when(any(needed, word -> col(word).isNull()), RejectReason.FEATURE_UNREADABLE.words())
                .when(col(tempo).equalTo(0), RejectReason.TEMPO_ZERO.words())
                .when(any(FEATURES, CheckRows::outOfRange), RejectReason.FEATURE_OUT_OF_RANGE.words())
                .when(durationMs().lt(SHORTEST_MS), RejectReason.UNDER_30_SECONDS.words());
    }

    private static Column textBytes() {
        return Stream.of(Field.values())
                .filter(field -> field.feature().isEmpty())
                .map(field -> coalesce(octet_length(col(field.word())), lit(0)))
                .reduce(Column::plus)
                .orElseThrow();
    }

    private static Column outOfRange(String word) {
        Column value = col(word);
        if (isLoudness(word)) {
            return not(value.between(-Double.MAX_VALUE, Double.MAX_VALUE)); // Spark holds NaN greater than any number
        }
        return word.equals(Feature.TEMPO.word())
                ? not(value.gt(0).and(value.leq(FASTEST_BPM)))
                : not(value.between(0, 1));
    }

    private static boolean isLoudness(String word) {
        return word.equals(Feature.LOUDNESS.word());
    }

    private static Column cutLoudness() {
        Column loudness = col(Feature.LOUDNESS.word());
        // greatest and least pass over nulls, and would make a loudness of none.
        return when(loudness.isNotNull(), greatest(lit(-60.0), least(lit(5.0), loudness)));
    }

    /** Milliseconds, where the row knows them. */
    private static Column durationMs() {
        return coalesce(
                expr("try_cast(" + Field.DURATION_MS.word() + " AS DOUBLE)"),
                expr("try_cast(" + Field.DURATION_S.word() + " AS DOUBLE) * 1000"));
    }

    private static Column any(List<String> words, Function<String, Column> fails) {
        return words.stream().map(fails).reduce(Column::or).orElse(lit(false));
    }
}
