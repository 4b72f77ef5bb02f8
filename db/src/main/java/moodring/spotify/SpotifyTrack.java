package moodring.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;

/**
 * What the Web API says about a track.
 *
 * @param id 22 letters and digits
 * @param released {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}
 * @param cover address of the largest picture of its album
 */
public record SpotifyTrack(
        String id,
        String title,
        List<String> artists,
        Optional<String> album,
        Optional<String> released,
        OptionalInt durationMs,
        Optional<Boolean> explicit,
        OptionalInt popularity,
        Optional<String> isrc,
        Optional<String> cover,
        Optional<String> preview) {

    public SpotifyTrack {
        artists = List.copyOf(artists);
    }

    /**
     * The track of an entry of any page.
     *
     * @param entry holds the track in {@code item} (2026) or {@code track} (before), or is the track itself
     * @return empty where there is none: it was removed, is an episode, or is a file of the listener's own computer
     */
    static Optional<SpotifyTrack> in(JsonNode entry) {
        JsonNode track = entry.path("item").isObject()
                ? entry.path("item")
                : entry.path("track").isObject() ? entry.path("track") : entry;
        boolean none = !track.path("type").asText("track").equals("track")
                || track.path("is_local").asBoolean()
                || track.path("id").asText("").isEmpty();
        return none ? Optional.empty() : Optional.of(of(track));
    }

    private static SpotifyTrack of(JsonNode track) {
        JsonNode album = track.path("album");
        return new SpotifyTrack(
                track.path("id").asText(),
                track.path("name").asText(""),
                names(track.path("artists")),
                text(album.path("name")),
                text(album.path("release_date")),
                number(track.path("duration_ms")),
                track.path("explicit").isBoolean()
                        ? Optional.of(track.path("explicit").asBoolean())
                        : Optional.empty(),
                number(track.path("popularity")),
                text(track.path("external_ids").path("isrc")),
                text(album.path("images").path(0).path("url")),
                text(track.path("preview_url")));
    }

    private static List<String> names(JsonNode artists) {
        return StreamSupport.stream(artists.spliterator(), false)
                .map(artist -> artist.path("name").asText(""))
                .filter(name -> !name.isBlank())
                .toList();
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isBlank() && !node.isNull());
    }

    private static OptionalInt number(JsonNode node) {
        return node.isInt() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
    }
}
