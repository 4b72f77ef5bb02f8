package moodring.recommend.spotify;

import java.net.URI;

/**
 * Songs that are now in the listener's account.
 *
 * @param made whether the playlist is new; else one that Moodring had made was filled anew
 * @param address where it can be opened
 * @param songs that are in it now
 * @param leftOut songs that have no id of Spotify's
 */
public record SavedPlaylist(boolean made, String name, URI address, int songs, int leftOut) {

    /** What was done, a sentence or two. */
    public String sentence() {
        return "%s the playlist \"%s\" in your Spotify account with %s: %s%s"
                .formatted(
                        made ? "Made" : "Filled",
                        name,
                        SpotifyDelivery.songs(songs),
                        address,
                        SpotifyDelivery.rest(leftOut));
    }
}
