package moodring.recommend.sequence.song;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import moodring.recommend.RecommendException;
import moodring.recommend.RecommendException.Kind;

/**
 * Reads playlists in playing order: a CSV file with the columns {@code playlist_id}, {@code position} and
 * {@code track_id}, its rows in any order. A track without features in the songbook is left out of its playlist and
 * counted.
 */
public final class PlaylistsFile {
    private final Songbook songbook;
    private final Map<String, List<Entry>> entries = new TreeMap<>();
    private int tracksLeftOut;

    private PlaylistsFile(Songbook songbook) {
        this.songbook = songbook;
    }

    private record Entry(double position, Optional<Song> song) {}

    /** @throws RecommendException with a sentence if the file is absent, lacks a column or has no playlist long enough */
    public static Playlists read(Path file, Songbook songbook) {
        PlaylistsFile reading = new PlaylistsFile(songbook);
        try (Table table = Table.open(file)) {
            reading.rows(table);
        }
        Playlists playlists = reading.playlists();
        if (playlists.all().isEmpty()) {
            throw new RecommendException(
                    Kind.BAD_DATA,
                    file + " has no playlist with at least " + Playlists.LEAST_SONGS
                            + " songs whose features are in the tracks file (" + reading.tracksLeftOut
                            + " entries were left out); do the two files belong together?");
        }
        return playlists;
    }

    private void rows(Table table) {
        int playlist = table.column("playlist_id");
        int position = table.column("position");
        int track = table.column("track_id");
        while (table.next()) {
            try {
                double place = Double.parseDouble(table.value(position));
                entries.computeIfAbsent(table.value(playlist), id -> new ArrayList<>())
                        .add(new Entry(place, songbook.song(table.value(track))));
            } catch (NumberFormatException e) {
                throw table.wrong("the position must be a number, but was \"" + table.value(position) + "\".");
            }
        }
    }

    private Playlists playlists() {
        List<Playlist> longEnough = new ArrayList<>();
        entries.forEach((id, unsorted) -> {
            List<Song> songs = unsorted.stream()
                    .sorted(Comparator.comparingDouble(Entry::position))
                    .map(entry -> entry.song().orElse(null))
                    .filter(Objects::nonNull)
                    .toList();
            tracksLeftOut += unsorted.size() - songs.size();
            if (songs.size() >= Playlists.LEAST_SONGS) {
                longEnough.add(new Playlist(id, songs));
            }
        });
        return new Playlists(longEnough, tracksLeftOut, entries.size() - longEnough.size());
    }
}
