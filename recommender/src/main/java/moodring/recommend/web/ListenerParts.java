package moodring.recommend.web;

import java.util.function.Supplier;
import moodring.db.ListenerStore;
import moodring.recommend.spotify.SpotifyDelivery;

/**
 * What belongs to the one listener of this page.
 *
 * @param memory of likes, skips and corrections, off until turned on
 * @param spotify their account, asked for each time, so that a login counts without a restart
 */
public record ListenerParts(ListenerStore memory, Supplier<SpotifyDelivery> spotify) {}
