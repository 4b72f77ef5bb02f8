package moodring.emotion.train;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every ten seconds how far an epoch is and how long it will still take. */
final class Progress {
    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);
    private static final long EVERY_NANOS = 10_000_000_000L;

    private final int epochs;
    private final long start = System.nanoTime();
    private long last = start;

    Progress(int epochs) {
        this.epochs = epochs;
    }

    /** @param epoch from 0 */
    void tell(int epoch, int done, int all) {
        long now = System.nanoTime();
        if (now - last < EVERY_NANOS) {
            return;
        }
        last = now;
        long secondsLeft = Math.round((now - start) / 1e9 / done * (all - done));
        LOG.info("epoch {}/{}: {} of {} batches, about {} s left in it", epoch + 1, epochs, done, all, secondsLeft);
    }
}
