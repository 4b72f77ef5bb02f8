package moodring.catalog.source.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/**
 * Makes up the tracks of {@code data/demo/demo-tracks.csv.gz}. One seed gives one file.
 *
 * <p>Run it to write the file anew: {@code java -cp … moodring.catalog.source.demo.DemoTracks data/demo/demo-tracks.csv.gz}
 */
public final class DemoTracks {

    /** Of the file that ships. */
    public static final long SEED = 20260101;

    private static final int TRACKS = 5_000;
    private static final int ARTISTS_PER_STYLE = 22;
    private static final int REISSUE_EVERY = 125;
    private static final String[] HEADER = {
        "track_id", "track_name", "artists", "album_name", "release_date", "track_genre", "explicit", "popularity",
        "duration_ms", "key", "mode", "danceability", "energy", "loudness", "speechiness", "acousticness",
        "instrumentalness", "liveness", "valence", "tempo"
    };

    private final RandomGenerator random;

    public DemoTracks(long seed) {
        random = new SplittableRandom(seed);
    }

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]);
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(target))) {
            new DemoTracks(SEED).write(file);
        }
    }

    /** Writes the header and all tracks as CSV in UTF-8; closes the stream. */
    public void write(OutputStream stream) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(stream, StandardCharsets.UTF_8))) {
            csv.writeRecord(HEADER);
            for (int number = 1; number <= TRACKS; number++) {
                String[] track = track(number);
                csv.writeRecord(track);
                if (number % REISSUE_EVERY == 0) {
                    csv.writeRecord(reissue(track));
                }
            }
        }
    }

    private String[] track(int number) {
        int style = style();
        Style middle = Style.ALL[style];
        int artistNumber = style * ARTISTS_PER_STYLE + (int) (ARTISTS_PER_STYLE * Math.pow(random.nextDouble(), 1.6));
        String artist = DemoNames.artist(artistNumber);
        int year = 1970 + (int) (56 * Math.sqrt(random.nextDouble()));
        return new DemoSound(middle, random).cells(new String[] {
            "demo-%05d".formatted(number),
            DemoNames.title(random, number),
            artist,
            DemoNames.album(artist, year),
            String.valueOf(year),
            middle.genre(),
            String.valueOf(random.nextDouble() < 0.06),
            String.valueOf((int) (100 * Math.pow(random.nextDouble(), 2)))
        });
    }

    /** The same song once more under another id, as real catalogs have it. */
    private static String[] reissue(String[] track) {
        String[] again = track.clone();
        again[0] = track[0] + "-r";
        again[1] = track[1] + " - Remastered";
        return again;
    }

    private int style() {
        int all = 0;
        for (Style style : Style.ALL) {
            all += style.share();
        }
        int lot = random.nextInt(all);
        int style = 0;
        while (lot >= Style.ALL[style].share()) {
            lot -= Style.ALL[style].share();
            style++;
        }
        return style;
    }

    static String number(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
