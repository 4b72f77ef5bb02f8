package moodring.catalog.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import moodring.catalog.compare.CatalogDiff;
import moodring.catalog.label.ModelText;
import moodring.db.Catalog;
import moodring.db.CatalogManifest;
import moodring.db.ClusterCard;
import moodring.db.RejectedRow;
import moodring.track.Mood;

/** One page that shows a catalog: it holds all that it needs and asks no other computer for anything. */
public final class CatalogReport {

    private static final int REJECTED_SHOWN = 20;

    private final Catalog catalog;
    private final CatalogManifest manifest;
    private final Optional<CatalogDiff> diff;
    private final LabelledShares labelled;
    private final List<String> refused;

    /**
     * @param catalog stays open
     * @param diff from the version before, where there is one
     * @param labelled what people say of the clusters' tracks
     */
    public CatalogReport(Catalog catalog, Optional<CatalogDiff> diff, LabelledShares labelled) {
        this(catalog, diff, labelled, List.of());
    }

    private CatalogReport(Catalog catalog, Optional<CatalogDiff> diff, LabelledShares labelled, List<String> refused) {
        this.catalog = catalog;
        this.manifest = catalog.manifest();
        this.diff = diff;
        this.labelled = labelled;
        this.refused = List.copyOf(refused);
    }

    /** @param reasons why the catalog was not published, in sentences */
    public static CatalogReport ofRefused(Catalog catalog, List<String> reasons) {
        return new CatalogReport(catalog, Optional.empty(), LabelledShares.NONE, reasons);
    }

    /** The page; reads the catalog from one end to the other. */
    public String html() {
        TrackCensus census = new TrackCensus(catalog);
        List<ClusterCard> clusters = catalog.clusters();
        return "<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'>"
                + "<meta name=color-scheme content='light dark'><meta http-equiv=Content-Security-Policy"
                + " content=\"default-src 'none'; style-src 'unsafe-inline'\"><title>Catalog " + manifest.id()
                + "</title><style>" + style() + "</style><body><a class=skip href='#clusters'>To the clusters</a>"
                + head(census)
                + "<main>"
                + section("map", "The mood map", "", new MoodMap(census, catalog.prototypes()).html())
                + section(
                        "names",
                        "What the moods sound like",
                        "Clusters are named by these prototypes. Evidence: " + Html.text(evidence()) + ".",
                        new Prototypes(catalog.prototypes()).html())
                + section(
                        "clusters",
                        "The clusters, and what speaks for their names",
                        "",
                        new ClusterSection(clusters, census, labelled).html())
                + section(
                        "silhouettes",
                        "How well each cluster stands apart",
                        "Silhouette (Rousseeuw 1987): near 1 apart, near 0 at a border, below 0 nearer to another. Mood is a plane without gaps, so low values are to be expected.",
                        Charts.silhouettes(clusters))
                + section("number", "Why so many clusters", "", numbers(clusters))
                + section("drift", "Drift since the version before", "", new DriftSection(diff).html())
                + section("rejected", "Rows that did not become tracks", "", rejected())
                + section("origin", "Where it comes from", "", origin())
                + "</main></body></html>\n";
    }

    private String head(TrackCensus census) {
        String reasons =
                refused.stream().map(each -> "<li>" + Html.text(each) + "</li>").collect(Collectors.joining());
        return "<header class=page><p class=brand>Moodring · catalog report</p><h1>"
                + Html.count(manifest.tracks()) + " tracks in five moods</h1>"
                + (refused.isEmpty()
                        ? ""
                        : "<div class=refused role=note><b>Not published.</b><ul>" + reasons + "</ul></div>")
                + (manifest.origin().madeUp() ? "<p class=made-up>The songs of this catalog are made up.</p>" : "")
                + "<p class=facts>" + Html.count(census.songs()) + " songs"
                + (census.own() == 0 ? "" : ", " + Html.count(census.own()) + " tracks from your own library")
                + " · " + manifest.clusters() + " clusters · built "
                + manifest.builtAt().toString().substring(0, 16).replace('T', ' ') + " UTC · <code>" + manifest.id()
                + "</code></p>"
                + tiles() + "</header>";
    }

    private String tiles() {
        StringBuilder html = new StringBuilder("<ul class=tiles>");
        for (Mood mood : Mood.values()) {
            int tracks = manifest.moods().getOrDefault(mood, 0);
            html.append(Html.format(
                    "<li class=of-%s style='--share:%.4f'><span>%s</span><b>%s</b><small>%s tracks</small></li>",
                    mood.word(),
                    (double) tracks / manifest.tracks(),
                    Html.capital(mood.word()),
                    Html.percent((double) tracks / manifest.tracks()),
                    Html.count(tracks)));
        }
        return html.append("</ul>").toString();
    }

    private String numbers(List<ClusterCard> clusters) {
        var trials = new ClusterNumbers(
                        catalog, ModelText.read(manifest.origin().settings().get("model")))
                .trials();
        return "<p>Tried on a sample of the tracks: more clusters follow the moods' borders more finely and explain more of the"
                + " scatter; the silhouette alone would always ask for few. So the number is chosen by how well the moods agree"
                + " with people's labels, and the chart shows where it stands.</p>"
                + "<p class=key><span class=explained>scatter explained</span> <span class=silhouette>mean silhouette</span></p>"
                + Charts.clusterNumbers(trials, clusters.size());
    }

    /** Hashes are cut, so that they can be told apart and the sentence read. */
    private String evidence() {
        Map<String, String> settings = manifest.origin().settings();
        return settings.getOrDefault("labelled evidence", settings.getOrDefault("named by", "none"))
                .replaceAll("\\b([0-9a-f]{12})[0-9a-f]{52}\\b", "$1…");
    }

    private String rejected() {
        if (manifest.rejected().isEmpty()) {
            return "<p class=none>Every row became a track or was merged into one.</p>";
        }
        StringBuilder html = new StringBuilder(
                "<div class=columns><table><caption>By reason</caption><tr><th scope=col>reason</th><th scope=col>rows</th></tr>");
        new TreeMap<>(manifest.rejected())
                .forEach((reason, rows) -> html.append(
                        "<tr><th scope=row>" + Html.text(reason) + "</th><td>" + Html.count(rows) + "</td></tr>"));
        html.append(
                "</table><table><caption>The first of them</caption><tr><th scope=col>file</th><th scope=col>line</th><th scope=col class=says>reason</th></tr>");
        catalog.rejectedRows().stream().limit(REJECTED_SHOWN).forEach(row -> html.append(row(row)));
        return html.append("</table></div>").toString();
    }

    private static String row(RejectedRow row) {
        return "<tr><th scope=row>" + Html.text(row.file()) + "</th><td>" + (row.line() == 0 ? "" : row.line())
                + "</td><td class=says>" + Html.text(row.reason()) + "</td></tr>";
    }

    private String origin() {
        StringBuilder html = new StringBuilder("<dl class=origin>");
        manifest.origin()
                .files()
                .forEach(file ->
                        html.append("<div><dt>file</dt><dd>" + Html.text(file.name()) + ", " + Html.count(file.bytes())
                                + " bytes <code>" + file.sha256().substring(0, 16) + "…</code></dd></div>"));
        Map<String, String> settings = new TreeMap<>(manifest.origin().settings());
        settings.putAll(manifest.origin().versions());
        settings.put("seed", String.valueOf(manifest.origin().seed()));
        settings.forEach((name, value) -> {
            if (value.length() < 200) { // the model and the spread of the features are for programs
                html.append("<div><dt>" + Html.text(name) + "</dt><dd>" + Html.text(value) + "</dd></div>");
            }
        });
        return html.append("</dl>").toString();
    }

    private static String section(String id, String title, String words, String content) {
        return "<section id=" + id + "><h2>" + title + "</h2>" + (words.isEmpty() ? "" : "<p>" + words + "</p>")
                + content + "</section>";
    }

    private static String style() {
        try (InputStream css = CatalogReport.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
