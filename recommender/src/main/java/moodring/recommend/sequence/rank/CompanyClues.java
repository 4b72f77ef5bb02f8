package moodring.recommend.sequence.rank;

import java.util.HashSet;
import java.util.Set;
import moodring.recommend.sequence.song.Artist;
import moodring.recommend.sequence.song.Song;

/**
 * What other playlists say: whether the candidate, or its artist, stands in those that share songs or artists with this
 * one; how many playlists it and its artist stand in at all; how many songs its artist has; and how near the nearest
 * playlists are.
 */
final class CompanyClues implements Clues {
    /** Keep a candidate without company from being infinitely unlikely. */
    private static final double NO_SONG = 1e-3;

    private static final double NO_ARTIST = 1e-4;
    private static final double FEW_SONGS = 10;

    private final Company company;
    /** The place of the playlist that is followed, whose own company must not count; -1 where it is not among them. */
    private final int own;

    private final Set<Song> songs = new HashSet<>();
    private final Set<Artist> artists = new HashSet<>();
    private final int[] sharedSongs;
    private final double[] sharedArtists;
    private double artistsInAll;
    private double[] bySongs;
    private double[] byArtists;
    private float nearestBySongs;
    private float nearestByArtists;

    CompanyClues(Company company, int own) {
        this.company = company;
        this.own = own;
        sharedSongs = new int[company.playlists()];
        sharedArtists = new double[company.playlists()];
        bySongs = new double[company.playlists()];
        byArtists = new double[company.playlists()];
    }

    @Override
    public int count() {
        return 7;
    }

    @Override
    public void hear(Song song) {
        if (songs.add(song)) {
            for (int playlist : company.of(song)) {
                sharedSongs[playlist]++;
            }
        }
        Artist artist = song.artist();
        if (artist.isKnown() && artists.add(artist)) {
            int[] playlists = company.of(artist);
            double rarity = Math.log((company.playlists() + 1) / (others(playlists) + 0.5));
            artistsInAll += rarity * rarity;
            for (int playlist : playlists) {
                sharedArtists[playlist] += rarity;
            }
        }
    }

    @Override
    public void prepare() {
        double songsScale = Math.sqrt(songs.size());
        double artistsScale = Math.pow(artistsInAll, 0.25) + 1e-9;
        for (int playlist = 0; playlist < sharedSongs.length; playlist++) {
            boolean counts = playlist != own;
            int size = company.size(playlist);
            bySongs[playlist] = counts ? sharedSongs[playlist] / (songsScale * Math.sqrt(size)) : 0;
            byArtists[playlist] =
                    counts ? sharedArtists[playlist] / (artistsScale * Math.sqrt(Math.sqrt(size) + 5)) : 0;
        }
        nearestBySongs = (float) Math.log(largestShare() + 0.01);
        nearestByArtists = (float) Math.log(largest(byArtists) + 0.05);
        Neighbours.keepNearest(bySongs);
        Neighbours.keepNearest(byArtists);
        for (int playlist = 0; playlist < byArtists.length; playlist++) {
            byArtists[playlist] *= byArtists[playlist];
        }
        divide(bySongs, 0.2);
        divide(byArtists, 0.05);
    }

    private double largestShare() {
        int most = 0;
        for (int playlist = 0; playlist < sharedSongs.length; playlist++) {
            most = playlist == own ? most : Math.max(most, sharedSongs[playlist]);
        }
        return most / (double) Math.max(1, songs.size());
    }

    private static double largest(double[] numbers) {
        double most = 0;
        for (double number : numbers) {
            most = Math.max(most, number);
        }
        return most;
    }

    /** Makes the weights shares, smaller ones where all neighbours together are far. */
    private static void divide(double[] weights, double doubt) {
        double sum = doubt;
        for (double weight : weights) {
            sum += weight;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
    }

    @Override
    public void write(Song candidate, float[] row, int from) {
        Artist artist = candidate.artist();
        int[] playlists = company.of(artist);
        int[] counts = company.songsOf(artist);
        double together = 0;
        for (int playlist : company.of(candidate)) {
            together += bySongs[playlist];
        }
        double artistTogether = 0;
        for (int i = 0; i < playlists.length; i++) {
            artistTogether += byArtists[playlists[i]] * counts[i] / Math.max(FEW_SONGS, company.size(playlists[i]));
        }
        row[from] = (float) Math.log(together + NO_SONG);
        row[from + 1] = (float) Math.log(artistTogether + NO_ARTIST);
        row[from + 2] = (float) Math.log(others(company.of(candidate)) + 0.3);
        row[from + 3] = (float) Math.log(others(playlists) + 0.5);
        row[from + 4] = (float) Math.log(Math.max(1, artist.songs()));
        row[from + 5] = nearestBySongs;
        row[from + 6] = nearestByArtists;
    }

    /** How many of these are not the playlist that is followed. */
    private int others(int[] playlists) {
        int others = playlists.length;
        for (int playlist : playlists) {
            others -= playlist == own ? 1 : 0;
        }
        return others;
    }
}
