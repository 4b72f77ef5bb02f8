package moodring.catalog.compare;

import moodring.track.PlacedTrack;

/**
 * How far an update would take the tracks that it reads from what the current catalog says of them. Each is seen once
 * with its old and its new place, so nothing of it is kept.
 */
public final class ReadAgain {

    private final SoundProfile before = new SoundProfile();
    private final SoundProfile after = new SoundProfile();
    private int common;
    private int changed;

    /** Counts one track that the current catalog has and the input tells of. */
    public void see(PlacedTrack old, PlacedTrack now) {
        common++;
        changed += old.mood() == now.mood() ? 0 : 1;
        before.add(old.track().features());
        after.add(now.track().features());
    }

    /** @param since id of the current catalog */
    public Drift drift(String since) {
        return new Drift(since, common, changed, after.stabilityIndex(before));
    }
}
