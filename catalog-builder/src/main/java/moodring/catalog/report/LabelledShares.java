package moodring.catalog.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodring.catalog.label.Example;
import moodring.catalog.label.PlaceTracks;
import moodring.track.Mood;

/** What people say of the tracks that fall into each cluster. */
public final class LabelledShares {

    /** Nobody was asked. */
    public static final LabelledShares NONE = new LabelledShares();

    private final Map<Integer, Map<Mood, Integer>> counts = new HashMap<>();

    private LabelledShares() {}

    /** @param places those of the catalog that is shown */
    public static LabelledShares of(List<Example> examples, PlaceTracks places) {
        LabelledShares shares = new LabelledShares();
        examples.forEach(example -> shares.counts
                .computeIfAbsent(places.place(example.values()).cluster(), cluster -> new EnumMap<>(Mood.class))
                .merge(example.mood(), 1, Integer::sum));
        return shares;
    }

    /** A bar with a part for each mood, and the share of the cluster's own mood in words; empty without labelled tracks. */
    String html(int cluster, Mood mood) {
        Map<Mood, Integer> moods = counts.getOrDefault(cluster, Map.of());
        int all = moods.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            return counts.isEmpty() ? "" : "<p class=label>No labelled track falls into it</p>";
        }
        StringBuilder html = new StringBuilder(Html.format(
                "<p class=label>Of %d labelled tracks %.0f %% are %s</p><div class=shares aria-hidden=true>",
                all, 100.0 * moods.getOrDefault(mood, 0) / all, mood.word()));
        moods.forEach((each, count) -> html.append(Html.format(
                "<i class=of-%s style='flex:%d' title='%s: %d'></i>", each.word(), count, each.word(), count)));
        return html.append("</div>").toString();
    }
}
