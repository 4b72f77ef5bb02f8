package moodring.recommend.spotify;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifyPlaylist;
import moodring.spotify.TrackPage;
import moodring.track.Track;

/**
 * Puts songs into one playlist of the listener's, or plays them. A playlist is found again by its name and by its
 * description, which says that Moodring made it; one that the listener made by hand is never changed.
 */
public final class SpotifyDelivery {
    private static final String DESCRIPTION = SpotifyPlaylist.MARK + ", and filled anew each time.";

    private final Spotify spotify;

    public SpotifyDelivery(Spotify spotify) {
        this.spotify = spotify;
    }

    /** @throws moodring.service.ServiceException {@code LOGIN_NEEDED} if nobody is logged in; asks nobody */
    public void requireLogin() {
        spotify.account();
    }

    /**
     * Makes the playlist, or fills the one that it made before with these songs alone; so doing it twice changes
     * nothing.
     *
     * @throws RecommendException {@code BAD_DATA} if none of the songs is Spotify's, or the name is taken by a playlist
     *     that Moodring did not make
     */
    public SavedPlaylist toPlaylist(String name, List<Track> songs) {
        List<String> ids = idsOf(songs);
        Optional<SpotifyPlaylist> before = find(name);
        SpotifyPlaylist playlist = before.orElseGet(() -> spotify.createPlaylist(name, DESCRIPTION));
        spotify.fill(playlist, ids);
        URI address = URI.create("https://open.spotify.com/playlist/" + playlist.id());
        return new SavedPlaylist(before.isEmpty(), name, address, ids.size(), songs.size() - ids.size());
    }

    /**
     * Plays these songs where Spotify is playing now.
     *
     * @return what was done, a sentence or two
     */
    public String play(List<Track> songs) {
        List<String> ids = idsOf(songs);
        spotify.play(ids);
        return "Spotify plays " + songs(ids.size()) + "." + rest(songs.size() - ids.size());
    }

    private Optional<SpotifyPlaylist> find(String name) {
        String listener = spotify.account();
        boolean byHand = false;
        TrackPage page;
        int offset = 0;
        do {
            page = spotify.playlists(offset);
            for (SpotifyPlaylist playlist : page.playlists()) {
                boolean named = playlist.name().equals(name) && playlist.owner().equals(listener);
                if (named && playlist.isMadeByMoodring()) {
                    return Optional.of(playlist);
                }
                byHand |= named;
            }
            offset += page.entries();
        } while (!page.isLast(offset - page.entries()));
        if (byHand) {
            throw new RecommendException(
                    Kind.BAD_DATA,
                    "You have a playlist \"" + name
                            + "\" that Moodring did not make, and it would lose its songs: choose another name.");
        }
        return Optional.empty();
    }

    private static List<String> idsOf(List<Track> songs) {
        List<String> ids = songs.stream()
                .filter(Track::hasSpotifyId)
                .map(Track::id)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            throw new RecommendException(
                    Kind.BAD_DATA,
                    "None of these songs is Spotify's, as their ids show; build the catalog from tracks with Spotify ids first.");
        }
        return ids;
    }

    static String songs(int count) {
        return count == 1 ? "1 song" : count + " songs";
    }

    static String rest(int left) {
        return left == 0 ? "" : " Left out: " + songs(left) + " without an id of Spotify.";
    }
}
