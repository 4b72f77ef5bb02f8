package moodring.recommend.sample;

import static moodring.recommend.sample.Song.song;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import moodring.track.PlacedTrack;

/** Songs drawn at random, of which some are by several artists and of some only the sound is known. */
final class DrawnSongs {
    private final Random random;
    private final int artists;

    private DrawnSongs(int artists, long seed) {
        this.random = new Random(seed);
        this.artists = artists;
    }

    /** One seed gives the same songs; all are chill. */
    static List<PlacedTrack> draw(int count, int artists, long seed) {
        DrawnSongs songs = new DrawnSongs(artists, seed);
        return IntStream.range(0, count).mapToObj(songs::draw).toList();
    }

    private PlacedTrack draw(int number) {
        Song song = song("s" + number)
                .by(artist())
                .at(random.nextDouble(), random.nextDouble())
                .bpm(70 + random.nextInt(90))
                .popularity(random.nextInt(101));
        return (random.nextInt(10) == 0 ? song : known(song)).placed();
    }

    private Song known(Song song) {
        return song.album("Album " + random.nextInt(artists * 2))
                .year(1960 + random.nextInt(66))
                .genres("genre " + random.nextInt(30), "genre " + (30 + random.nextInt(30)));
    }

    private String artist() {
        String one = "Artist " + random.nextInt(artists);
        return random.nextInt(5) == 0 ? one + "; Artist " + random.nextInt(artists) : one;
    }
}
