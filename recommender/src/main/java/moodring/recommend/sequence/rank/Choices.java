package moodring.recommend.sequence.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.Songbook;

/** Draws moments of a playlist to learn from, and songs that might have come next but did not. */
final class Choices {
    private static final int LATER_MOMENTS = 12;
    private static final int EARLY_MOMENTS = 3;
    private static final int OTHERS = 100;

    private final Songbook songbook;
    private final SplittableRandom random;

    Choices(Songbook songbook, long seed) {
        this.songbook = songbook;
        random = new SplittableRandom(seed);
    }

    /** @param board that has heard nothing yet */
    List<Choice> of(Playlist playlist, ClueBoard board) {
        List<Song> songs = playlist.songs();
        Set<Integer> moments = drawn(1, Playlists.LEAST_SONGS - 1, EARLY_MOMENTS);
        moments.addAll(drawn(Playlists.LEAST_SONGS - 1, songs.size(), LATER_MOMENTS));
        Set<Song> heard = new HashSet<>();
        List<Choice> choices = new ArrayList<>();
        for (int place = 0; place < songs.size(); place++) {
            if (moments.contains(place)) {
                board.prepare();
                choices.add(choice(songs.get(place), heard, board));
            }
            board.hear(songs.get(place));
            heard.add(songs.get(place));
        }
        return choices;
    }

    private Set<Integer> drawn(int from, int to, int most) {
        Set<Integer> drawn = new HashSet<>();
        int count = Math.min(most, to - from);
        while (drawn.size() < count) {
            drawn.add(random.nextInt(from, to));
        }
        return drawn;
    }

    private Choice choice(Song next, Set<Song> heard, ClueBoard board) {
        List<float[]> rows = new ArrayList<>();
        rows.add(row(next, board));
        while (rows.size() <= OTHERS) {
            Song other = songbook.songs().get(random.nextInt(songbook.songs().size()));
            if (other != next && !heard.contains(other)) {
                rows.add(row(other, board));
            }
        }
        return new Choice(rows);
    }

    private static float[] row(Song candidate, ClueBoard board) {
        float[] row = new float[board.count()];
        board.write(candidate, row);
        return row;
    }
}
