package moodring.catalog.report;

import java.util.List;
import moodring.db.MoodPrototype;
import moodring.track.Feature;

/** The prototypes in real units, with where their numbers come from. */
final class Prototypes {

    private final List<MoodPrototype> prototypes;

    Prototypes(List<MoodPrototype> prototypes) {
        this.prototypes = prototypes;
    }

    String html() {
        StringBuilder html = new StringBuilder(
                "<div class=wide tabindex=0 role=region aria-label='Prototypes'><table class=prototypes><tr><th scope=col>mood</th>");
        for (Feature feature : Feature.values()) {
            html.append("<th scope=col>").append(feature.word()).append("</th>");
        }
        html.append("<th scope=col>evidence</th></tr>");
        prototypes.forEach(prototype -> html.append(row(prototype)));
        return html.append("</table></div>").toString();
    }

    private static String row(MoodPrototype prototype) {
        StringBuilder html =
                new StringBuilder("<tr class=of-" + prototype.mood().word() + "><th scope=row><span class=dot></span>"
                        + prototype.mood().word() + "</th>");
        for (Feature feature : Feature.values()) {
            Double value = prototype.values().get(feature);
            boolean fraction = feature != Feature.TEMPO && feature != Feature.LOUDNESS;
            html.append("<td>")
                    .append(value == null ? "" : Html.format(fraction ? "%.2f" : "%.1f", value))
                    .append("</td>");
        }
        return html.append("<td class=words>" + Html.text(prototype.source()) + "</td></tr>")
                .toString();
    }
}
