package moodring.catalog.tags;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import moodring.catalog.clean.SongKey;
import moodring.catalog.label.FeatureFile;
import moodring.catalog.label.LabelWord;
import moodring.catalog.source.Field;
import moodring.catalog.source.TrackFile;
import moodring.service.ServiceException;
import moodring.service.WholeFile;
import moodring.track.Feature;
import moodring.track.Mood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Labels tracks by what listeners' tags say of them: first by the charts of mood tags, which cost a request a tag
 * however many tracks there are; then by the tags of single tracks, some hundreds more with each run; where a track has
 * none, by half of what its artist's say.
 */
public final class TagLabels {

    private static final Logger LOG = LoggerFactory.getLogger(TagLabels.class);
    /** Tracks that are asked for in one run: some minutes, as Last.fm allows few requests a second. */
    private static final int MOST_ASKED = 500;
    /** An artist's tags say less of one track than its own. */
    private static final double OF_ARTIST = 0.5;

    private static final List<Field> NEEDED = List.of(Field.ID, Field.TITLE, Field.ARTIST, Field.VALENCE, Field.ENERGY);

    private final LastFm lastFm;
    private final TagMoods tagMoods = TagMoods.shipped();
    private final Path links;

    /** @param links folder that may be written to */
    public TagLabels(LastFm lastFm, Path links) {
        this.lastFm = lastFm;
        this.links = links;
    }

    private record Labelled(String id, Mood mood, double[] values) {}

    /**
     * Writes the labelled tracks of some files as CSV with id, mood and audio features. A service that fails on the way
     * is said so, and what was told before counts.
     *
     * @return how many tracks got each mood
     */
    public Map<Mood, Integer> write(List<Path> files, Path labels) {
        lastFm.sayTerms();
        LOG.info(
                "asking Last.fm for tags: a few minutes at the pace that it allows; what it told before is not asked again");
        Map<String, Map<Mood, Double>> charts = charts();
        List<Labelled> labelled = new ArrayList<>();
        int[] asked = new int[1];
        for (Path file : files) {
            readable(file)
                    .ifPresent(rows ->
                            rows.forEach(row -> label(row, charts, asked).ifPresent(labelled::add)));
        }
        WholeFile.write(labels, csv(labelled));
        Map<Mood, Integer> counts = new EnumMap<>(Mood.class);
        labelled.forEach(each -> counts.merge(each.mood(), 1, Integer::sum));
        LOG.info("tags of Last.fm give {} tracks a mood, {} ({} requests)", labelled.size(), counts, lastFm.requests());
        return counts;
    }

    /** How many tracks of such a file have each mood. */
    public static Map<Mood, Integer> count(Path labels, Path links) {
        Map<Mood, Integer> counts = new EnumMap<>(Mood.class);
        FeatureFile.open(labels, List.of(Field.MOOD), links).forEach(row -> row.text(Field.MOOD)
                .flatMap(LabelWord::mood)
                .ifPresent(mood -> counts.merge(mood, 1, Integer::sum)));
        return counts;
    }

    /** Evidence by song, from the charts. */
    private Map<String, Map<Mood, Double>> charts() {
        Map<String, Map<Mood, Double>> evidence = new HashMap<>();
        for (String tag : tagMoods.charts()) {
            for (LastFm.Song song : unlessItFails(() -> lastFm.chart(tag), List.<LastFm.Song>of())) {
                add(
                        tagMoods.evidence(tag, 1),
                        evidence.computeIfAbsent(
                                SongKey.of("", song.artist(), song.title()), key -> new EnumMap<>(Mood.class)));
            }
        }
        return evidence;
    }

    private Optional<Labelled> label(FeatureFile.Line row, Map<String, Map<Mood, Double>> charts, int[] asked) {
        String title = row.text(Field.TITLE).orElse("");
        String artist = row.text(Field.ARTIST).map(TagLabels::firstArtist).orElse("");
        if (title.isEmpty() || artist.isEmpty()) {
            return Optional.empty();
        }
        Map<Mood, Double> evidence = charts.get(SongKey.of("", artist, title));
        if (evidence == null) {
            boolean known = lastFm.knowsTrack(artist, title);
            evidence = known || asked[0]++ < MOST_ASKED ? evidence(artist, title) : Map.of();
        }
        return TagMoods.verdict(evidence)
                .map(mood -> new Labelled(row.text(Field.ID).orElse(""), mood, row.values()));
    }

    private Map<Mood, Double> evidence(String artist, String title) {
        Map<Mood, Double> evidence = new EnumMap<>(Mood.class);
        unlessItFails(() -> lastFm.tagsOfTrack(artist, title), Map.<String, Double>of())
                .forEach((tag, share) -> add(tagMoods.evidence(tag, share), evidence));
        if (evidence.isEmpty()) {
            unlessItFails(() -> lastFm.tagsOfArtist(artist), Map.<String, Double>of())
                    .forEach((tag, share) -> add(tagMoods.evidence(tag, OF_ARTIST * share), evidence));
        }
        return evidence;
    }

    private <T> T unlessItFails(Supplier<T> question, T nothing) {
        try {
            return question.get();
        } catch (ServiceException e) {
            lastFm.onlyFromCache();
            LOG.warn("{} The catalog is built with the tags that are known.", e.getMessage());
            return nothing;
        }
    }

    private Optional<FeatureFile> readable(Path file) {
        if (file.toString().endsWith(".parquet")) {
            LOG.warn("tags are not looked up for {}: only for CSV files", file.getFileName());
            return Optional.empty();
        }
        boolean whole = NEEDED.stream().allMatch(TrackFile.text(file, links).columns()::has);
        return whole ? Optional.of(FeatureFile.open(file, NEEDED, links)) : Optional.empty();
    }

    private static void add(Map<Mood, Double> more, Map<Mood, Double> evidence) {
        more.forEach((mood, value) -> evidence.merge(mood, value, Double::sum));
    }

    /** Of "['A', 'B']", "A; B" and "A, B". */
    private static String firstArtist(String cell) {
        return cell.replaceFirst("^\\[['\"]", "")
                .replaceFirst("(?:['\"]\\s*[,\\]]|[;,]).*$", "")
                .strip();
    }

    private static String csv(List<Labelled> labelled) {
        StringWriter text = new StringWriter();
        CsvWriter table = CsvWriter.builder().bufferSize(0).build(text);
        table.writeRecord(Stream.concat(
                        Stream.of("id", "mood"), Stream.of(Feature.values()).map(Feature::word))
                .toList());
        for (Labelled each : labelled) {
            List<String> cells = new ArrayList<>(List.of(each.id(), each.mood().word()));
            for (double value : each.values()) {
                cells.add(Double.isNaN(value) ? "" : String.valueOf(value));
            }
            table.writeRecord(cells);
        }
        return text.toString();
    }
}
