package moodring.recommend.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import moodring.db.CatalogManifest;

/** What was found, as JSON values and as tables. */
public final class QueueReport {
    private final List<Section> sections;
    private final CatalogManifest catalog;
    private final long seed;
    private final int labelled;
    private final double seconds;

    QueueReport(List<Section> sections, CatalogManifest catalog, long seed, int labelled, double seconds) {
        this.sections = List.copyOf(sections);
        this.catalog = catalog;
        this.seed = seed;
        this.labelled = labelled;
        this.seconds = seconds;
    }

    /** In the order of the report, as maps, strings and numbers. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("catalog", catalog.id());
        map.put("songs", catalog.tracks());
        map.put("labelled", labelled);
        map.put("seed", seed);
        sections.forEach(section -> map.put(section.key(), section.asMap()));
        map.put("seconds", Math.round(seconds));
        return map;
    }

    /** For people. */
    public String table() {
        String blank = System.lineSeparator().repeat(2);
        String head = String.format(
                Locale.ROOT,
                "Catalog %s, %,d songs, %,d of them labelled; seed %d, %d s; ± is half of the 95 %% bootstrap interval.",
                catalog.id(),
                catalog.tracks(),
                labelled,
                seed,
                Math.round(seconds));
        return head + blank + sections.stream().map(Section::table).collect(Collectors.joining(blank));
    }
}
