package moodring.recommend.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import moodring.recommend.Queue;
import moodring.recommend.RecommendException;
import moodring.recommend.spotify.SavedPlaylist;
import moodring.recommend.spotify.SpotifyDelivery;
import moodring.track.Track;

/** A queue as a playlist in the listener's Spotify account. The one thing of this interface that leaves the computer. */
final class PlaylistRoutes {
    private static final int LONGEST_NAME = 100; // Spotify's

    private final Shelf shelf;
    private final Supplier<SpotifyDelivery> spotify;
    /** Two at once would not see each other's playlist, and make it twice. */
    private final ReentrantLock oneAtATime = new ReentrantLock();

    PlaylistRoutes(Shelf shelf, Supplier<SpotifyDelivery> spotify) {
        this.shelf = shelf;
        this.spotify = spotify;
    }

    /**
     * @param name of the playlist; spaces around it do not count
     * @param queue its id
     * @param tracks ids, in the listener's order
     */
    record PlaylistQuestion(String name, String queue, List<String> tracks) {
        PlaylistQuestion {
            name = name == null ? "" : name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException(
                        "the name of a playlist needs 1 to " + LONGEST_NAME + " characters on one line");
            }
            if (queue == null || tracks == null) {
                throw new IllegalArgumentException("a playlist needs a queue and its tracks");
            }
        }
    }

    /** @param made whether it is new; else it was filled anew */
    record PlaylistAnswer(String name, boolean made, String address, int songs, int leftOut) {
        static PlaylistAnswer of(SavedPlaylist saved) {
            return new PlaylistAnswer(
                    saved.name(), saved.made(), saved.address().toString(), saved.songs(), saved.leftOut());
        }
    }

    void save(Context context) {
        PlaylistQuestion question = Body.json(context, PlaylistQuestion.class);
        Queue queue = shelf.arranged(question.queue(), question.tracks())
                .orElseThrow(() -> Problem.Kind.NOT_FOUND.because("This queue is forgotten; ask for a new one."));
        List<Track> songs =
                queue.tracks().stream().map(song -> song.placed().track()).toList();
        if (queue.madeUp() || songs.stream().noneMatch(Track::hasSpotifyId)) {
            throw Problem.Kind.NOT_AT_SPOTIFY.asException();
        }
        if (!oneAtATime.tryLock()) {
            throw Problem.Kind.TOO_MANY_REQUESTS.because("Another playlist is being saved; wait for it.");
        }
        try {
            Json.answer(context, PlaylistAnswer.of(saved(question.name(), songs)));
        } finally {
            oneAtATime.unlock();
        }
    }

    private SavedPlaylist saved(String name, List<Track> songs) {
        SpotifyDelivery delivery = spotify.get();
        delivery.requireLogin();
        try {
            return delivery.toPlaylist(name, songs);
        } catch (RecommendException e) {
            throw e.kind() == RecommendException.Kind.BAD_DATA
                    ? Problem.Kind.PLAYLIST_TAKEN.because(e.getMessage())
                    : e;
        }
    }
}
