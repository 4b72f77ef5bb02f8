package moodring.catalog.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import moodring.db.ClusterCard;
import moodring.track.Feature;
import moodring.track.Mood;
import moodring.track.PlacedTrack;

/** The clusters with what speaks for their names: a card each, the largest of each mood first. */
final class ClusterSection {

    /** More of them wait behind a click. */
    private static final int SHOWN = 6;

    private static final List<Feature> BARS = List.of(
            Feature.VALENCE,
            Feature.ENERGY,
            Feature.DANCEABILITY,
            Feature.ACOUSTICNESS,
            Feature.INSTRUMENTALNESS,
            Feature.SPEECHINESS);

    private final List<ClusterCard> clusters;
    private final TrackCensus census;

    private final LabelledShares labelled;

    ClusterSection(List<ClusterCard> clusters, TrackCensus census, LabelledShares labelled) {
        this.clusters = clusters;
        this.census = census;
        this.labelled = labelled;
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (Mood mood : Mood.values()) {
            html.append(of(mood));
        }
        return html.toString();
    }

    private String of(Mood mood) {
        List<ClusterCard> cards = clusters.stream()
                .filter(card -> card.mood() == mood && card.size() > 0)
                .sorted(Comparator.comparing(ClusterCard::size).reversed().thenComparing(ClusterCard::id))
                .toList();
        int largest = cards.isEmpty() ? 1 : cards.get(0).size();
        String shown =
                cards.stream().limit(SHOWN).map(card -> card(card, largest)).collect(Collectors.joining());
        String rest =
                cards.stream().skip(SHOWN).map(card -> card(card, largest)).collect(Collectors.joining());
        int hidden = Math.max(0, cards.size() - SHOWN);
        return Html.format(
                        "<section class='mood of-%s'><h3>%s <small>%s</small></h3><div class=cards>%s</div>",
                        mood.word(), Html.capital(mood.word()), plural(cards.size(), "cluster"), shown)
                + (hidden == 0
                        ? ""
                        : "<details><summary>" + plural(hidden, "smaller " + mood.word() + " cluster")
                                + "</summary><div class=cards>" + rest + "</div></details>")
                + "</section>";
    }

    private String card(ClusterCard card, int largest) {
        return Html.format(
                        "<article class=card><header><h4>Cluster %d</h4><p>%s</p></header>"
                                + "<div class=size aria-hidden=true><i style='width:%.1f%%'></i></div>"
                                + "<p class=numbers><b>%s</b> tracks%s</p>",
                        card.id(),
                        Html.text(card.name()),
                        100.0 * card.size() / largest,
                        Html.count(card.size()),
                        silhouette(card))
                + bars(card)
                + labelled.html(card.id(), card.mood())
                + typical(card)
                + tags(card)
                + "<p class=why>" + Html.text(card.why()) + "</p></article>";
    }

    private static String silhouette(ClusterCard card) {
        return card.silhouette().isEmpty()
                ? ""
                : Html.format(" · silhouette <b>%+.2f</b>", card.silhouette().getAsDouble());
    }

    private static String bars(ClusterCard card) {
        StringBuilder html = new StringBuilder("<dl class=bars>");
        for (Feature feature : BARS) {
            Double value = card.centroid().get(feature);
            if (value != null) {
                html.append(Html.format(
                        "<div><dt>%s</dt><dd><i style='width:%.0f%%'></i><span>%.2f</span></dd></div>",
                        feature.word(), 100 * value, value));
            }
        }
        return html.append("</dl>").toString();
    }

    private String typical(ClusterCard card) {
        List<PlacedTrack> tracks = census.typical(card.id());
        return tracks.isEmpty()
                ? ""
                : "<p class=label>Nearest to its middle</p><ol class=typical>"
                        + tracks.stream()
                                .map(track -> Html.format(
                                        "<li>%s <span>%s</span></li>",
                                        Html.text(track.track().title()),
                                        Html.text(track.track().artist())))
                                .collect(Collectors.joining())
                        + "</ol>";
    }

    private String tags(ClusterCard card) {
        List<String> tags = census.tags(card.id());
        return tags.isEmpty()
                ? ""
                : "<p class=tags>"
                        + tags.stream()
                                .map(tag -> "<span>" + Html.text(tag) + "</span>")
                                .collect(Collectors.joining(" "))
                        + "</p>";
    }

    private static String plural(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
