package moodring.track;

/**
 * One recording, under its source's id.
 *
 * @param id the source's own id; a Spotify id has 22 letters and digits, a made-up one starts with {@code demo-}
 * @param title as the source writes it; may be empty where the source has no names
 * @param artist as the source writes it, several joined with ", "; may be empty where the source has no names
 */
public record Track(String id, String title, String artist, AudioFeatures features, TrackDetails details) {

    public Track {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a track needs an id, but \"" + title + "\" by " + artist + " has none");
        }
    }

    /** Whether the id is one that Spotify could have given, so that a link to it makes sense. */
    public boolean hasSpotifyId() {
        return id.length() == 22 && id.chars().allMatch(Character::isLetterOrDigit);
    }
}
