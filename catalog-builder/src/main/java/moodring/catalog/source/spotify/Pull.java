package moodring.catalog.source.spotify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifyPlaylist;
import moodring.spotify.TrackPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches lists of tracks, each page once. */
final class Pull {

    private static final Logger LOG = LoggerFactory.getLogger(Pull.class);
    private static final TrackPage NOTHING = TrackPage.of("{\"items\":[]}").orElseThrow();

    private final Spotify spotify;
    private final PageFolder folder;

    Pull(Spotify spotify, PageFolder folder) {
        this.spotify = spotify;
        this.folder = folder;
        int here = folder.count();
        if (here > 0) {
            LOG.info("going on after the {} pages that a pull before has left", here);
        }
    }

    /**
     * Tracks that stand together.
     *
     * @param playlist its name, where it is one
     * @param own whether they are the listener's own
     */
    record Listed(Optional<String> playlist, boolean own, List<TrackPage> pages) {}

    /** Saved tracks, playlists, recent plays of whoever is logged in. */
    List<Listed> library() {
        List<Listed> lists = new ArrayList<>();
        lists.add(new Listed(Optional.empty(), true, pages("saved", spotify::savedTracks)));
        String listener = spotify.account();
        for (TrackPage page : pages("playlists", spotify::playlists)) {
            for (SpotifyPlaylist playlist : page.playlists()) {
                if (!playlist.isMadeByMoodring()) { // else what was recommended would become the listener's own
                    lists.add(listed(playlist, playlist.owner().equals(listener)));
                }
            }
        }
        lists.add(new Listed(
                Optional.empty(), false, pages("recent", offset -> offset == 0 ? spotify.recentPlays() : NOTHING)));
        return lists;
    }

    /** What a search finds, as far as Spotify shows it. */
    Listed found(String words) {
        String list = "search-" + UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
        return new Listed(
                Optional.empty(),
                false,
                pages(list, offset -> offset < Spotify.SEARCH_END ? spotify.search(words, offset) : NOTHING));
    }

    private Listed listed(SpotifyPlaylist playlist, boolean own) {
        List<TrackPage> pages = pages(
                "playlist-" + playlist.id().replaceAll("[^A-Za-z0-9]", ""),
                offset -> spotify.playlistTracks(playlist.id(), offset).orElse(NOTHING));
        if (pages.get(0) == NOTHING) {
            LOG.info("Spotify does not show what is in \"{}\": it is somebody else's", playlist.name());
        }
        return new Listed(Optional.of(playlist.name()), own, pages);
    }

    private List<TrackPage> pages(String list, IntFunction<TrackPage> fetch) {
        List<TrackPage> pages = folder.pages(list);
        int end = pages.stream().mapToInt(TrackPage::entries).sum();
        while (pages.isEmpty() || !last(pages).isLast(end - last(pages).entries())) {
            TrackPage page = fetch.apply(end);
            folder.add(list, pages.size(), page);
            pages.add(page);
            end += page.entries();
        }
        return pages;
    }

    private static TrackPage last(List<TrackPage> pages) {
        return pages.get(pages.size() - 1);
    }
}
