package moodring.catalog.report;

import java.util.Optional;
import moodring.catalog.compare.CatalogDiff;
import moodring.catalog.compare.Drift;
import moodring.track.Feature;
import moodring.track.Mood;

/** How far the catalog is from the version before. */
final class DriftSection {

    /** Below this nothing has changed (Siddiqi 2006). */
    private static final double STILL = 0.1;

    private final Optional<CatalogDiff> diff;

    DriftSection(Optional<CatalogDiff> diff) {
        this.diff = diff;
    }

    String html() {
        if (diff.isEmpty()) {
            return "<p class=none>There is no version before this one to compare with.</p>";
        }
        CatalogDiff known = diff.get();
        return Html.format(
                        "<p>Since <code>%s</code>: <b>%s</b> tracks came, <b>%s</b> went; of the <b>%s</b> in both, <b>%s</b> (%s) have another mood.</p>",
                        known.since(),
                        Html.count(known.came().size()),
                        Html.count(known.went().size()),
                        Html.count(known.drift().common()),
                        Html.count(known.changes().size()),
                        Html.percent(known.drift().changedShare()))
                + "<div class=columns>" + moves(known) + index(known.drift()) + "</div>" + reasons(known);
    }

    private static String moves(CatalogDiff diff) {
        StringBuilder html = new StringBuilder(
                "<table><caption>Tracks that went from one mood to another</caption><tr><th scope=col>from \\ to</th>");
        for (Mood now : Mood.values()) {
            html.append("<th scope=col>").append(now.word()).append("</th>");
        }
        html.append("</tr>");
        for (Mood then : Mood.values()) {
            html.append("<tr><th scope=row>").append(then.word()).append("</th>");
            for (Mood now : Mood.values()) {
                html.append("<td>")
                        .append(then == now ? "·" : Html.count(diff.moved(then, now)))
                        .append("</td>");
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String index(Drift drift) {
        StringBuilder html = new StringBuilder(
                "<table><caption>Population stability index of each feature</caption><tr><th scope=col>feature</th><th scope=col>index</th><th scope=col class=says>says</th></tr>");
        for (Feature feature : Feature.values()) {
            Double value = drift.stabilityIndex().get(feature);
            if (value != null) {
                html.append(Html.format(
                        "<tr><th scope=row>%s</th><td>%.3f</td><td>%s</td></tr>",
                        feature.word(), value, verdict(value)));
            }
        }
        return html.append("</table>").toString();
    }

    private static String verdict(double index) {
        if (index > Drift.ANOTHER_POPULATION) {
            return "<b class=alarm>another population</b>";
        }
        return index < STILL ? "as before" : "some change";
    }

    private static String reasons(CatalogDiff diff) {
        StringBuilder html = new StringBuilder("<ul class=reasons>");
        diff.reasons()
                .forEach((reason, count) -> html.append(
                        "<li><b>" + Html.count(count) + "</b> because " + Html.text(reason.words()) + "</li>"));
        return html.append("</ul>").toString();
    }
}
