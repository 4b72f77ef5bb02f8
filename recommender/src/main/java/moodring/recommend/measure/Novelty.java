package moodring.recommend.measure;

import java.util.List;
import java.util.Map;
import moodring.track.PlacedTrack;

/**
 * How new a song will be to a listener: the less known, the more (self-information; Vargas and Castells, RecSys 2011).
 */
interface Novelty {
    /** NaN where nothing is known. */
    double of(PlacedTrack song);

    /** In bits: minus the logarithm of the share of playlists that have the song, each counted with one more. */
    static Novelty inPlaylists(Map<String, List<String>> playlists) {
        Map<String, Integer> counts = PlaylistIds.counts(playlists);
        return song -> {
            double share = (1.0 + counts.getOrDefault(song.track().id(), 0)) / (1 + playlists.size());
            return -Math.log(share) / Math.log(2);
        };
    }

    /** One minus the popularity that the source gives, from 0 to 1. */
    static Novelty byPopularity() {
        return song -> song.track().details().popularity().isPresent()
                ? 1 - song.track().details().popularity().getAsInt() / 100.0
                : Double.NaN;
    }
}
