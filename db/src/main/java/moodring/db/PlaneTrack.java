package moodring.db;

import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/** A track reduced to its dot on the mood map. */
public record PlaneTrack(String id, PlanePoint point, Mood mood) {

    static PlaneTrack of(PlacedTrack track) {
        return new PlaneTrack(track.track().id(), PlanePoint.of(track.track().features()), track.mood());
    }
}
