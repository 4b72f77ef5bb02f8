package moodring.recommend.sequence.rank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodring.recommend.sequence.song.Artist;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.Songbook;

/** Who stood beside whom: the playlists that each song and each artist of a songbook stands in. Immutable. */
public final class Company {
    private static final int[] NOWHERE = {};

    private final int[] sizes;
    private final int[][] bySong;
    private final int[][] byArtist;
    /** For each artist and playlist, in the order of {@link #byArtist}: how many songs. */
    private final int[][] songsByArtist;

    private Company(int[] sizes, int[][] bySong, int[][] byArtist, int[][] songsByArtist) {
        this.sizes = sizes;
        this.bySong = bySong;
        this.byArtist = byArtist;
        this.songsByArtist = songsByArtist;
    }

    /** @param playlists of that songbook; they are known by their place in this list from then on */
    public static Company of(Songbook songbook, List<Playlist> playlists) {
        int[] sizes = new int[playlists.size()];
        Map<Integer, List<Integer>> songs = new HashMap<>();
        Map<Integer, List<Integer>> artists = new HashMap<>();
        Map<Integer, List<Integer>> counts = new HashMap<>();
        for (int place = 0; place < sizes.length; place++) {
            Set<Song> different = new HashSet<>(playlists.get(place).songs());
            sizes[place] = different.size();
            Map<Integer, Integer> ofArtists = new HashMap<>();
            for (Song song : different) {
                add(songs, song.row(), place);
                if (song.artist().isKnown()) {
                    ofArtists.merge(song.artist().number(), 1, Integer::sum);
                }
            }
            int playlist = place;
            ofArtists.forEach((artist, count) -> {
                add(artists, artist, playlist);
                add(counts, artist, count);
            });
        }
        int artistCount = songbook.artists();
        return new Company(
                sizes, table(songs, songbook.songs().size()), table(artists, artistCount), table(counts, artistCount));
    }

    private static void add(Map<Integer, List<Integer>> lists, int key, int value) {
        lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
    }

    private static int[][] table(Map<Integer, List<Integer>> lists, int rows) {
        int[][] table = new int[rows][];
        for (int row = 0; row < rows; row++) {
            List<Integer> list = lists.get(row);
            table[row] = list == null
                    ? NOWHERE
                    : list.stream().mapToInt(Integer::intValue).toArray();
        }
        return table;
    }

    int playlists() {
        return sizes.length;
    }

    /** How many different songs a playlist has. */
    int size(int playlist) {
        return sizes[playlist];
    }

    /** How many playlists a song stands in. */
    public int playlistsOf(Song song) {
        return of(song).length;
    }

    /** The playlists that a song stands in; not to be changed. */
    int[] of(Song song) {
        return song.row() == Song.NO_ROW ? NOWHERE : bySong[song.row()];
    }

    /** The playlists that an artist stands in; not to be changed. */
    int[] of(Artist artist) {
        return artist.isKnown() ? byArtist[artist.number()] : NOWHERE;
    }

    /** How many songs the artist has in each of those playlists; not to be changed. */
    int[] songsOf(Artist artist) {
        return artist.isKnown() ? songsByArtist[artist.number()] : NOWHERE;
    }
}
