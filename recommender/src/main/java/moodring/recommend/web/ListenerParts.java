package moodring.recommend.web;

import java.util.function.Supplier;
import moodring.db.ListenerStore;
import moodring.recommend.listen.NeutralMemory;
import moodring.recommend.spotify.SpotifyDelivery;

/**
 * What belongs to the one listener of this page.
 *
 * @param memory of likes, skips and corrections, off until turned on
 * @param neutral how their face is read at rest, once they had it learned
 * @param spotify their account, asked for each time, so that a login counts without a restart
 */
public record ListenerParts(ListenerStore memory, NeutralMemory neutral, Supplier<SpotifyDelivery> spotify) {}
