package moodring.catalog.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import moodring.db.Catalog;
import moodring.db.CatalogManifest;
import moodring.track.AudioFeatures;
import moodring.track.Feature;
import moodring.track.PlacedTrack;

/** Goes through two catalogs, the older one first. Memory: the older one's tracks, about 500 bytes each. */
public final class CompareCatalogs {

    private final Catalog older;
    private final Catalog newer;
    private final boolean sameNaming;
    private final Map<String, PlacedTrack> left;
    private final SoundProfile soundThen = new SoundProfile();
    private final SoundProfile soundNow = new SoundProfile();
    private final List<NamedTrack> came = new ArrayList<>();
    private final List<MoodChange> changes = new ArrayList<>();
    private int common;

    /** @param sameNaming whether both have the same space and the same prototypes */
    private CompareCatalogs(Catalog older, Catalog newer, boolean sameNaming) {
        this.older = older;
        this.newer = newer;
        this.sameNaming = sameNaming;
        this.left = new HashMap<>(2 * older.manifest().tracks());
    }

    /** @param sameNaming whether both have the same space and the same prototypes */
    public static CatalogDiff compare(Catalog older, Catalog newer, boolean sameNaming) {
        return new CompareCatalogs(older, newer, sameNaming).diff();
    }

    private CatalogDiff diff() {
        older.forEach(track -> {
            left.put(track.track().id(), track);
            soundThen.add(track.track().features());
        });
        newer.forEach(this::see);
        CatalogManifest since = older.manifest();
        return new CatalogDiff(
                since.id(),
                newer.manifest().id(),
                came,
                left.values().stream()
                        .map(track -> NamedTrack.of(track.track(), track.mood()))
                        .toList(),
                changes,
                new Drift(since.id(), common, changes.size(), soundNow.stabilityIndex(soundThen)));
    }

    private void see(PlacedTrack now) {
        soundNow.add(now.track().features());
        PlacedTrack then = left.remove(now.track().id());
        if (then == null) {
            came.add(NamedTrack.of(now.track(), now.mood()));
            return;
        }
        common++;
        if (then.mood() != now.mood()) {
            changes.add(change(then, now));
        }
    }

    private MoodChange change(PlacedTrack then, PlacedTrack now) {
        ChangeReason reason = reason(then, now);
        return new MoodChange(
                now.track().id(),
                now.track().title(),
                now.track().artist(),
                then.mood(),
                now.mood(),
                reason,
                reason == ChangeReason.SOUND ? sound(then, now) : places(then, now),
                then.moodProbabilities().get(then.mood()),
                now.moodProbabilities().get(then.mood()));
    }

    private ChangeReason reason(PlacedTrack then, PlacedTrack now) {
        if (!then.track().features().equals(now.track().features())) {
            return ChangeReason.SOUND;
        }
        if (!sameNaming) {
            return ChangeReason.NAMING;
        }
        return Border.between(then, now) ? ChangeReason.BORDER : ChangeReason.CLUSTERS;
    }

    private static String sound(PlacedTrack then, PlacedTrack now) {
        List<String> words = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            String before = words(feature, then.track().features());
            String after = words(feature, now.track().features());
            if (!before.equals(after)) {
                words.add(feature.word() + " " + before + " → " + after);
            }
        }
        return String.join(", ", words);
    }

    private static String words(Feature feature, AudioFeatures features) {
        OptionalDouble value = feature.of(features);
        return value.isEmpty() ? "unknown" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }

    private static String places(PlacedTrack then, PlacedTrack now) {
        return "cluster %d: %s %s, %s %s → cluster %d: %s %s, %s %s"
                .formatted(
                        then.cluster(),
                        then.mood().word(),
                        Border.percent(then, then.mood()),
                        now.mood().word(),
                        Border.percent(then, now.mood()),
                        now.cluster(),
                        then.mood().word(),
                        Border.percent(now, then.mood()),
                        now.mood().word(),
                        Border.percent(now, now.mood()));
    }
}
