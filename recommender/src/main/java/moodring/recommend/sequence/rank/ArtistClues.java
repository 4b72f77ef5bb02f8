package moodring.recommend.sequence.rank;

import java.util.HashMap;
import java.util.Map;
import moodring.recommend.sequence.song.Artist;
import moodring.recommend.sequence.song.Song;

/**
 * Whether the artist was heard already, how often, and how often this playlist returns to an artist; and how long the
 * playlist is so far.
 */
final class ArtistClues implements Clues {
    private final Map<Artist, Integer> counts = new HashMap<>();
    private Artist last = Artist.UNKNOWN;
    private int known;
    private int songs;

    @Override
    public int count() {
        return 6;
    }

    @Override
    public void hear(Song song) {
        last = song.artist();
        songs++;
        if (last.isKnown()) {
            counts.merge(last, 1, Integer::sum);
            known++;
        }
    }

    @Override
    public void prepare() {
        // Every song leaves these clues ready.
    }

    @Override
    public void write(Song candidate, float[] row, int from) {
        Artist artist = candidate.artist();
        int count = artist.isKnown() ? counts.getOrDefault(artist, 0) : 0;
        float returns = known == 0 ? 0 : 1 - counts.size() / (float) known;
        row[from] = count > 0 ? 1 : 0;
        row[from + 1] = (float) Math.log1p(count);
        row[from + 2] = count > 0 ? returns : 0;
        row[from + 3] = artist.isKnown() && artist == last ? 1 : 0;
        row[from + 4] = returns;
        row[from + 5] = (float) Math.log(Math.max(1, songs));
    }
}
