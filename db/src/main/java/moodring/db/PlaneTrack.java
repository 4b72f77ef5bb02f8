package moodring.db;

import moodring.track.Mood;
import moodring.track.PlanePoint;

/** A track reduced to its dot on the mood map. */
public record PlaneTrack(String id, PlanePoint point, Mood mood) {}
