package moodring.emotion.face;

import java.time.Duration;

/**
 * How long a camera is waited for.
 *
 * @param first until its first picture
 * @param next of one call for a fresh picture
 * @param offline without a picture, until it counts as offline
 * @param firstRetry before the first attempt to open it again; each further one waits twice as long
 * @param lastRetry the longest wait between two attempts
 * @param repeats equal pictures in a row, until it counts as frozen: sensors have noise, so none repeats itself
 */
record CameraPatience(
        Duration first, Duration next, Duration offline, Duration firstRetry, Duration lastRetry, int repeats) {
    static final CameraPatience NORMAL = new CameraPatience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(1),
            Duration.ofSeconds(3),
            Duration.ofMillis(500),
            Duration.ofSeconds(5),
            30);
}
