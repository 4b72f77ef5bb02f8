package moodring.recommend.sequence.rank;

import java.util.HashSet;
import java.util.Set;
import moodring.recommend.sequence.song.Song;

/**
 * Session-based nearest neighbours (Jannach and Ludewig, When recurrent neural networks meet the neighborhood, 2017): the
 * 100 playlists with the highest cosine between their set of songs and the set heard so far; a candidate's score is the sum
 * of the cosines of those that it stands in.
 */
public final class SessionKnn implements Follower {
    private final Company company;
    private final Set<Song> heard = new HashSet<>();
    private final int[] shared;
    private double[] cosines;

    public SessionKnn(Company company) {
        this.company = company;
        shared = new int[company.playlists()];
        cosines = new double[shared.length];
    }

    @Override
    public void hear(Song song) {
        if (heard.add(song)) {
            for (int playlist : company.of(song)) {
                shared[playlist]++;
            }
        }
    }

    @Override
    public void prepare() {
        cosines = new double[shared.length];
        for (int playlist = 0; playlist < shared.length; playlist++) {
            if (shared[playlist] > 0) {
                cosines[playlist] = shared[playlist] / Math.sqrt((double) heard.size() * company.size(playlist));
            }
        }
        Neighbours.keepNearest(cosines);
    }

    @Override
    public double score(Song candidate) {
        double sum = 0;
        for (int playlist : company.of(candidate)) {
            sum += cosines[playlist];
        }
        return sum;
    }
}
