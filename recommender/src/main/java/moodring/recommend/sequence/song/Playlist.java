package moodring.recommend.sequence.song;

import java.util.List;

/**
 * Songs that somebody put in an order.
 *
 * @param songs in playing order, all of one songbook
 */
public record Playlist(String id, List<Song> songs) {
    public Playlist {
        songs = List.copyOf(songs);
    }
}
