package moodring.recommend.sequence.song;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All songs of a tracks file. Immutable.
 *
 * @see SongbookFile
 */
public final class Songbook {
    private final List<Song> songs;
    private final Map<String, Integer> rows;
    private final Scale ownScale;
    private final Scale scale;
    private final int artists;
    private final int leftOut;

    /**
     * @param rows row of each id
     * @param ownScale of this file's tracks
     * @param scale that the songs are standardised with
     * @param artists how many different ones there are
     * @param leftOut rows of the file that are no songs
     */
    Songbook(List<Song> songs, Map<String, Integer> rows, Scale ownScale, Scale scale, int artists, int leftOut) {
        this.songs = List.copyOf(songs);
        this.rows = Map.copyOf(rows);
        this.ownScale = ownScale;
        this.scale = scale;
        this.artists = artists;
        this.leftOut = leftOut;
    }

    /** Each at the place that its row says. */
    public List<Song> songs() {
        return songs;
    }

    public Optional<Song> song(String id) {
        return Optional.ofNullable(rows.get(id)).map(songs::get);
    }

    /** Artists are numbered from 0 to below this. */
    public int artists() {
        return artists;
    }

    /** Rows of the file without id or without one of the nine features. */
    public int leftOut() {
        return leftOut;
    }

    /** What the songs are standardised with. */
    public Scale scale() {
        return scale;
    }

    /** The squared step of one on the songs' scale, on the scale of this file's own tracks. */
    public double[] squaredSteps() {
        double[] steps = new double[Song.FEATURES];
        for (int f = 0; f < steps.length; f++) {
            double step = scale.stepOn(ownScale, f);
            steps[f] = step * step;
        }
        return steps;
    }
}
