package moodring.recommend;

import java.util.Optional;
import java.util.OptionalInt;
import moodring.recommend.sample.Taste.Liking;

/**
 * Why a song is in a queue: an English sentence, and what it says, for whoever words it in another language.
 *
 * @param brightness of its sound, 1 (very dark) to 5 (very bright)
 * @param intensity of its sound, 1 (very quiet) to 5 (intense)
 * @param step of the way that it takes, from 1 on; empty where the queue leads nowhere else
 * @param liking what the listener is known to like about it
 */
public record Because(String sentence, int brightness, int intensity, OptionalInt step, Optional<Liking> liking) {}
