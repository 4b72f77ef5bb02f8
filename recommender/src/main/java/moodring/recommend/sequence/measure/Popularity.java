package moodring.recommend.sequence.measure;

import moodring.recommend.sequence.rank.Company;
import moodring.recommend.sequence.rank.Follower;
import moodring.recommend.sequence.song.Song;

/** Ranks candidates by the number of playlists that they stand in. */
final class Popularity implements Follower {
    private final Company company;

    Popularity(Company company) {
        this.company = company;
    }

    @Override
    public void hear(Song song) {
        // What is popular does not depend on what is played.
    }

    @Override
    public void prepare() {
        // Nor is there anything to prepare.
    }

    @Override
    public double score(Song candidate) {
        return company.playlistsOf(candidate);
    }
}
