package moodring.recommend.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import moodring.recommend.sequence.song.Table;

/** Whose songs stand together in a file of playlists. */
final class PlaylistIds {
    private PlaylistIds() {}

    /** @return playlist id → track ids in playing order, the playlists by id */
    static Map<String, List<String>> read(Path file) {
        Map<String, TreeMap<Double, String>> entries = new TreeMap<>();
        try (Table table = Table.open(file)) {
            int playlist = table.column("playlist_id");
            int position = table.column("position");
            int track = table.column("track_id");
            while (table.next()) {
                entries.computeIfAbsent(table.value(playlist), id -> new TreeMap<>())
                        .put(place(table, table.value(position)), table.value(track));
            }
        }
        Map<String, List<String>> playlists = new TreeMap<>();
        entries.forEach((id, songs) -> playlists.put(id, List.copyOf(songs.values())));
        return playlists;
    }

    /** In how many of the playlists each track stands. */
    static Map<String, Integer> counts(Map<String, List<String>> playlists) {
        Map<String, Integer> counts = new HashMap<>();
        playlists.values().forEach(songs -> new HashSet<>(new ArrayList<>(songs))
                .forEach(id -> counts.merge(id, 1, Integer::sum)));
        return counts;
    }

    private static double place(Table table, String position) {
        try {
            return Double.parseDouble(position);
        } catch (NumberFormatException e) {
            throw table.wrong("the position must be a number, but was \"" + position + "\".");
        }
    }
}
