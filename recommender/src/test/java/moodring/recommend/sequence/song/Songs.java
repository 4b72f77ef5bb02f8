package moodring.recommend.sequence.song;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Made-up songs for tests. */
public final class Songs {
    private Songs() {}

    /** A songbook in which the first feature of song number i is the i-th value; all other features are 0. */
    public static Songbook book(double... first) {
        List<Song> songs = new ArrayList<>();
        for (double value : first) {
            songs.add(song(songs.size(), new Artist(songs.size()), (float) value));
        }
        return book(songs, songs.size());
    }

    /** Songs that all sound alike, by artists with these numbers. */
    public static Songbook byArtists(int... numbers) {
        Map<Integer, Artist> artists = new HashMap<>();
        List<Song> songs = new ArrayList<>();
        int highest = 0;
        for (int number : numbers) {
            Artist artist = artists.computeIfAbsent(number, Artist::new);
            songs.add(song(songs.size(), artist, 0));
            artist.add(songs.get(songs.size() - 1));
            highest = Math.max(highest, number);
        }
        return book(songs, highest + 1);
    }

    /** A playlist of the songs in these rows. */
    public static Playlist playlist(String id, Songbook book, int... rows) {
        List<Song> songs = new ArrayList<>();
        for (int row : rows) {
            songs.add(book.songs().get(row));
        }
        return new Playlist(id, songs);
    }

    public static Playlists playlists(List<Playlist> all) {
        return new Playlists(all, 0, 0);
    }

    /** Playlists whose songs alternate between a sound and its opposite, with a little noise. */
    public static Playlists alternating(int count, int length) {
        SplittableRandom random = new SplittableRandom(4);
        List<Playlist> all = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<Song> songs = new ArrayList<>();
            for (int place = 0; place < length; place++) {
                float[] sound = new float[Song.FEATURES];
                for (int f = 0; f < sound.length; f++) {
                    sound[f] = (float) (((place + f) % 2 == 0 ? 1 : -1) + random.nextGaussian(0, 0.1));
                }
                songs.add(new Song(number * length + place, Artist.UNKNOWN, sound, 0, new char[0]));
            }
            all.add(new Playlist("alternating " + number, songs));
        }
        return playlists(all);
    }

    private static Song song(int row, Artist artist, float first) {
        float[] sound = new float[Song.FEATURES];
        sound[0] = first;
        return new Song(row, artist, sound, 0, Trigrams.of("Song " + row, "Artist " + artist.number()));
    }

    private static Songbook book(List<Song> songs, int artists) {
        Map<String, Integer> rows = new HashMap<>();
        songs.forEach(song -> rows.put("id" + song.row(), song.row()));
        Scale scale = Scale.of(List.of(new double[Song.FEATURES + 1]));
        return new Songbook(songs, rows, scale, scale, artists, 0);
    }
}
