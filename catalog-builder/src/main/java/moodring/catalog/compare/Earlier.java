package moodring.catalog.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import moodring.db.Catalog;
import moodring.track.Mood;
import moodring.track.PlacedTrack;

/**
 * What a build remembers of the catalog that it is to replace: the mood of every track, and how they sound. Sees the new
 * tracks go by and counts what is different. Memory: about 100 bytes a track.
 */
public final class Earlier {

    private final String id;
    private final Map<String, Mood> moods;
    private final SoundProfile sound = new SoundProfile();
    private int common;
    private int changed;

    /** @param catalog read from one end to the other; stays open */
    public Earlier(Catalog catalog) {
        id = catalog.manifest().id();
        moods = new HashMap<>(2 * catalog.manifest().tracks());
        catalog.forEach(track -> {
            moods.put(track.track().id(), track.mood());
            sound.add(track.track().features());
        });
    }

    /** Counts one track of the new catalog. */
    public void see(PlacedTrack track) {
        Optional.ofNullable(moods.get(track.track().id())).ifPresent(mood -> {
            common++;
            changed += mood == track.mood() ? 0 : 1;
        });
    }

    /** @param now how the new catalog sounds */
    public Drift drift(SoundProfile now) {
        return new Drift(id, common, changed, now.stabilityIndex(sound));
    }
}
