package moodring.catalog.compare;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import moodring.track.Mood;

/**
 * What is different between two catalogs.
 *
 * @param since id of the older one
 * @param until id of the newer one
 * @param came tracks that only the newer one has, by id
 * @param went tracks that only the older one has, by id
 * @param changes tracks of both that have another mood, those that were surest of the old one first
 * @param drift of all tracks
 */
public record CatalogDiff(
        String since,
        String until,
        List<NamedTrack> came,
        List<NamedTrack> went,
        List<MoodChange> changes,
        Drift drift) {

    public CatalogDiff {
        came = sorted(came);
        went = sorted(went);
        changes = changes.stream()
                .sorted(Comparator.comparingDouble(
                                (MoodChange change) -> change.probabilityNow() - change.probabilityThen())
                        .thenComparing(MoodChange::id))
                .toList();
    }

    /** How many changes each reason has; only reasons that occur. */
    public Map<ChangeReason, Integer> reasons() {
        Map<ChangeReason, Integer> counts = new EnumMap<>(ChangeReason.class);
        changes.forEach(change -> counts.merge(change.reason(), 1, Integer::sum));
        return counts;
    }

    /** How many tracks went from one mood to another. */
    public int moved(Mood then, Mood now) {
        return (int) changes.stream()
                .filter(change -> change.then() == then && change.now() == now)
                .count();
    }

    private static List<NamedTrack> sorted(List<NamedTrack> tracks) {
        return tracks.stream().sorted(Comparator.comparing(NamedTrack::id)).toList();
    }
}
