package moodring.db;

import moodring.track.PlacedTrack;

/** A track as it is written: with its place and the numbers behind its mood. */
public record CatalogRow(PlacedTrack track, MoodReason reason) {}
