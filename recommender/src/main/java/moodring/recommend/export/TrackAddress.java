package moodring.recommend.export;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import moodring.track.PlacedTrack;
import moodring.track.Track;

/** Where a player finds a song. */
final class TrackAddress {
    private TrackAddress() {}

    /**
     * The page on Spotify where the id is real, else the sound sample, else a name that says which song it is and opens
     * nothing: no player finds a made-up song.
     */
    static String of(PlacedTrack placed) {
        Track track = placed.track();
        if (track.hasSpotifyId()) {
            return "https://open.spotify.com/track/" + track.id();
        }
        return track.details()
                .preview()
                .map(URI::toString)
                .orElseGet(() -> "urn:moodring:"
                        + URLEncoder.encode(track.id(), StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
