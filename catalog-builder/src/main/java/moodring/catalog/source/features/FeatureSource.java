package moodring.catalog.source.features;

import java.util.Collection;
import java.util.Map;
import moodring.track.Feature;

/** Knows the audio features of tracks that are Spotify's. */
public interface FeatureSource {

    /**
     * @param ids Spotify's ids of tracks
     * @return what is known, by id; a track of which nothing is known is absent
     * @throws moodring.settings.HasExitCode an exception of ours if the features cannot be had
     */
    Map<String, Map<Feature, Double>> find(Collection<String> ids);
}
