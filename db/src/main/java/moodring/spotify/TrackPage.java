package moodring.spotify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One page of a list of the Web API, as it came. */
public final class TrackPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Nobody has as many tracks: whoever goes on is being led in a circle. */
    private static final int LONGEST_LIST = 1_000_000;

    private final String text;
    private final JsonNode list;

    private TrackPage(String text, JsonNode answer) {
        this.text = text;
        this.list = answer.path("tracks").isObject() ? answer.path("tracks") : answer; // a search wraps its list
    }

    /** @return empty if the text is not JSON */
    public static Optional<TrackPage> of(String text) {
        try {
            JsonNode answer = JSON.readTree(text);
            return answer.isObject() ? Optional.of(new TrackPage(text, answer)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** As Spotify wrote it. */
    public String text() {
        return text;
    }

    /** How many entries the page has, also those that hold no track. */
    public int entries() {
        return list.path("items").size();
    }

    public List<SpotifyTrack> tracks() {
        return entriesOf(list).flatMap(entry -> SpotifyTrack.in(entry).stream()).toList();
    }

    public List<SpotifyPlaylist> playlists() {
        return entriesOf(list)
                .flatMap(entry -> SpotifyPlaylist.in(entry).stream())
                .toList();
    }

    /**
     * Whether nothing follows. The total may have changed since the page before, and {@code next} may be missing; so
     * both have to say that it is over, or the page has to be empty.
     *
     * @param offset of this page's first entry
     */
    public boolean isLast(int offset) {
        boolean next =
                !list.path("next").asText("").isEmpty() && !list.path("next").isNull();
        return entries() == 0
                || offset >= LONGEST_LIST
                || !next && offset + entries() >= list.path("total").asInt(0);
    }

    private static java.util.stream.Stream<JsonNode> entriesOf(JsonNode list) {
        return StreamSupport.stream(list.path("items").spliterator(), false);
    }
}
