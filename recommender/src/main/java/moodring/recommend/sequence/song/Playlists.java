package moodring.recommend.sequence.song;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The playlists of a file that are long enough to learn from or to measure with.
 *
 * @param all each with at least {@link #LEAST_SONGS} songs, by id
 * @param tracksLeftOut entries whose track has no features in the songbook
 * @param playlistsLeftOut playlists with too few songs left
 */
public record Playlists(List<Playlist> all, int tracksLeftOut, int playlistsLeftOut) {
    /** Predictions are measured from the sixth song on, so a playlist needs six. */
    public static final int LEAST_SONGS = 6;

    public Playlists {
        all = List.copyOf(all);
    }

    /** How many predictions there are to make: one for each song from the sixth on. */
    public int steps() {
        return all.stream()
                .mapToInt(playlist -> playlist.songs().size() - (LEAST_SONGS - 1))
                .sum();
    }

    /** Those whose id is not among these. */
    public Playlists without(Set<String> ids) {
        List<Playlist> rest =
                all.stream().filter(playlist -> !ids.contains(playlist.id())).toList();
        return new Playlists(rest, tracksLeftOut, playlistsLeftOut);
    }

    public Set<String> ids() {
        return all.stream().map(Playlist::id).collect(Collectors.toSet());
    }

    /** Places of the playlists, dealt into parts of nearly equal number; every place is in one part. One seed gives one result. */
    public List<List<Integer>> dealt(int parts, long seed) {
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, all.size()).boxed().toList());
        Collections.shuffle(places, new Random(seed));
        return IntStream.range(0, parts)
                .mapToObj(part -> IntStream.range(0, places.size())
                        .filter(i -> i % parts == part)
                        .mapToObj(places::get)
                        .sorted()
                        .toList())
                .toList();
    }
}
