package moodring.recommend.sequence.song;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two small files that belong together: tracks of a few styles, and playlists that keep to one style each. Every artist
 * keeps to a style too.
 */
public final class MadeUpFiles {
    private static final String HEADER =
            "track_id,track_name,artists,duration_ms,valence,energy,danceability,acousticness,"
                    + "instrumentalness,loudness,speechiness,liveness,tempo";
    private static final int STYLES = 4;
    private static final int TRACKS_OF_A_STYLE = 120;

    private final Path folder;
    private SplittableRandom random = new SplittableRandom(11);

    public MadeUpFiles(Path folder) {
        this.folder = folder;
    }

    /** The same each time. */
    public Path tracks() {
        random = new SplittableRandom(11);
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int style = 0; style < STYLES; style++) {
            for (int number = 0; number < TRACKS_OF_A_STYLE; number++) {
                lines.add(track(style, number));
            }
        }
        return write("tracks.csv", lines);
    }

    private String track(int style, int number) {
        StringBuilder line = new StringBuilder();
        line.append(id(style, number))
                .append(",Song ")
                .append(number)
                .append(" of style ")
                .append(style);
        line.append(",Artist ")
                .append(style)
                .append('-')
                .append(number / 6)
                .append(',')
                .append(180_000 + 100 * number);
        for (int feature = 0; feature < 5; feature++) {
            double middle = 0.2 + 0.2 * ((style + feature) % STYLES);
            line.append(',').append(Math.min(1, Math.max(0, middle + random.nextGaussian(0, 0.05))));
        }
        line.append(",-7.5,").append(0.1 + 0.01 * (number % 5)).append(",0.2,").append(100 + 10 * style);
        return line.toString();
    }

    /**
     * @param prefix of the playlists' ids
     * @param first number of the first song of each style that they may have
     * @param last number of the last
     */
    public Path playlists(String prefix, int count, int first, int last) {
        List<String> lines = new ArrayList<>(List.of("playlist_id,playlist_name,position,track_id"));
        for (int playlist = 0; playlist < count; playlist++) {
            int length = 8 + random.nextInt(6);
            for (int position = 1; position <= length; position++) {
                int number = random.nextInt(first, last + 1);
                lines.add(prefix + playlist + ",made up," + position + "," + id(playlist % STYLES, number));
            }
        }
        return write(prefix + "playlists.csv", lines);
    }

    /** Playlists that share no song. */
    public Path strangers(int count) {
        List<String> lines = new ArrayList<>(List.of("playlist_id,position,track_id"));
        for (int playlist = 0; playlist < count; playlist++) {
            for (int position = 0; position < 10; position++) {
                lines.add("stranger" + playlist + "," + position + ","
                        + id(playlist % STYLES, playlist / STYLES * 10 + position));
            }
        }
        return write("strangers.csv", lines);
    }

    private static String id(int style, int number) {
        return "style" + style + "song" + number;
    }

    /** A file of these lines. */
    public Path write(String name, List<String> lines) {
        try {
            return Files.write(folder.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
