package moodring.catalog.compare;

import moodring.track.Mood;
import moodring.track.Track;

/** A track with its mood, without the rest. */
public record NamedTrack(String id, String title, String artist, Mood mood) {

    static NamedTrack of(Track track, Mood mood) {
        return new NamedTrack(track.id(), track.title(), track.artist(), mood);
    }
}
