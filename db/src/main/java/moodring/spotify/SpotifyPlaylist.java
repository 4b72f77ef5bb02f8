package moodring.spotify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A playlist in the listener's account.
 *
 * @param owner Spotify's id of whoever made it
 * @param collaborative whether others may add to it
 */
public record SpotifyPlaylist(String id, String name, String description, String owner, boolean collaborative) {

    /** What the description of a playlist begins with that Moodring made, and may therefore fill anew. */
    public static final String MARK = "Made by Moodring";

    public boolean isMadeByMoodring() {
        return description.startsWith(MARK);
    }

    static Optional<SpotifyPlaylist> in(JsonNode entry) {
        String id = entry.path("id").asText("");
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpotifyPlaylist(
                        id,
                        entry.path("name").asText(""),
                        entry.path("description").asText(""),
                        entry.path("owner").path("id").asText(""),
                        entry.path("collaborative").asBoolean()));
    }
}
