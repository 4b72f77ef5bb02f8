package moodring.recommend.web;

import moodring.recommend.Because;
import moodring.recommend.sample.Taste.Liking;

/**
 * Why a song is in a queue, in parts that the page words in the listener's language.
 *
 * @param brightness of its sound, 1 (very dark) to 5 (very bright)
 * @param intensity of its sound, 1 (very quiet) to 5 (intense)
 * @param step of the way, from 1 on; absent with match
 * @param likedArtist whose songs the listener liked, with how many; or
 * @param likedSound the sound that they tend to like
 */
record BecauseAnswer(
        int brightness, int intensity, Integer step, String likedArtist, Integer likedSongs, String likedSound) {
    static BecauseAnswer of(Because because) {
        Liking liking = because.liking().orElse(null);
        boolean artist = liking != null && liking.artist().isPresent();
        return new BecauseAnswer(
                because.brightness(),
                because.intensity(),
                because.step().isPresent() ? because.step().getAsInt() : null,
                artist ? liking.artist().get() : null,
                artist ? liking.songs() : null,
                liking == null ? null : liking.sound().orElse(null));
    }
}
