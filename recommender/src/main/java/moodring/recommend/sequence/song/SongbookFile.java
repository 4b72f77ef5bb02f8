package moodring.recommend.sequence.song;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;
import moodring.track.Feature;

/**
 * Reads tracks with features: a CSV file with a column for the id and for each of the nine features, and where it has
 * them for title, artists and duration. A row without id or without a feature is left out and counted; of a repeated id
 * the first row counts.
 */
public final class SongbookFile {
    private static final int LENGTH = Song.FEATURES;

    private final Table table;
    private final int[] features = new int[Song.FEATURES];
    private final int id;
    private final int title;
    private final int artists;
    private final int duration;

    private final Map<String, Integer> rows = new HashMap<>();
    private final Map<String, Artist> known = new HashMap<>();
    private final List<Artist> artistOfRow = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();
    private final List<char[]> trigrams = new ArrayList<>();
    private int leftOut;

    private SongbookFile(Table table) {
        this.table = table;
        id = table.column("track_id", "id");
        for (Feature feature : Feature.values()) {
            features[feature.ordinal()] = table.column(feature.word());
        }
        title = table.columnOrNone("track_name", "name", "title");
        artists = table.columnOrNone("artists", "track_artist", "artist");
        duration = table.columnOrNone("duration_ms");
    }

    /**
     * @param scale to standardise with; empty: the file's own
     * @throws RecommendException with a sentence if the file is absent, lacks a column or holds no song
     */
    public static Songbook read(Path file, Optional<Scale> scale) {
        try (Table table = Table.open(file)) {
            SongbookFile reading = new SongbookFile(table);
            while (table.next()) {
                reading.row();
            }
            if (reading.values.isEmpty()) {
                throw new RecommendException(Kind.BAD_DATA, file + " holds no track with all nine features.");
            }
            return reading.songbook(scale);
        }
    }

    private void row() {
        double[] row = new double[Song.FEATURES + 1];
        for (int f = 0; f < Song.FEATURES; f++) {
            row[f] = number(table.value(features[f]));
            if (Double.isNaN(row[f])) {
                leftOut++;
                return;
            }
        }
        String trackId = table.value(id);
        if (trackId.isBlank() || rows.putIfAbsent(trackId, values.size()) != null) {
            leftOut++;
            return;
        }
        row[LENGTH] = SongReader.logSeconds(number(table.value(duration)) / 1000);
        String names = table.value(artists);
        artistOfRow.add(SongReader.artist(names, known));
        trigrams.add(Trigrams.of(table.value(title), names));
        values.add(row);
    }

    private static double number(String text) {
        try {
            double number = text.isBlank() ? Double.NaN : Double.parseDouble(text);
            return Double.isInfinite(number) ? Double.NaN : number;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private Songbook songbook(Optional<Scale> given) {
        Scale own = Scale.of(values);
        Scale scale = given.orElse(own);
        List<Song> songs = new ArrayList<>(values.size());
        for (int row = 0; row < values.size(); row++) {
            Artist artist = artistOfRow.get(row);
            Song song = SongReader.song(row, artist, scale, values.get(row), trigrams.get(row));
            if (artist.isKnown()) {
                artist.add(song);
            }
            songs.add(song);
        }
        return new Songbook(songs, rows, own, scale, known.size(), leftOut);
    }
}
