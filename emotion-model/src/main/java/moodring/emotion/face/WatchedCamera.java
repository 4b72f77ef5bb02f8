package moodring.emotion.face;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import moodring.emotion.GreyPicture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A camera with an own thread that reads it, because a driver may block for ten seconds, repeat its last picture for
 * ever, or say that all is well after the plug was pulled (OpenCV issues 5221, 10927, 14044). Keeps the latest picture
 * only.
 */
final class WatchedCamera implements FrameSource {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedCamera.class);

    private final Supplier<Optional<CameraDevice>> opener;
    private final CameraPatience patience;
    private final Thread reader;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final long opened = System.nanoTime();

    private State state = State.LIVE;
    private Frame latest;
    private boolean given = true;
    private long lastPicture = opened;
    private long lastHash;
    private int repeats;

    /** @param opener opens the same camera again after it was lost; empty if it is not there */
    WatchedCamera(CameraDevice device, Supplier<Optional<CameraDevice>> opener, CameraPatience patience) {
        this.opener = opener;
        this.patience = patience;
        this.reader = new Thread(() -> readUntilClosed(device), "camera");
        reader.setDaemon(true);
        reader.start();
    }

    /** Whether a picture came in time; it stays there for {@link #next()}. */
    boolean waitForFirst() {
        return await(patience.first());
    }

    @Override
    public Optional<Frame> next() {
        await(patience.next());
        lock.lock();
        try {
            boolean late = System.nanoTime() - lastPicture > patience.offline().toNanos();
            if (late && state == State.LIVE) {
                become(State.OFFLINE);
            }
            if (given || state != State.LIVE) {
                return Optional.empty();
            }
            given = true;
            return Optional.of(latest);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public State state() {
        lock.lock();
        try {
            return state;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            become(State.OVER);
        } finally {
            lock.unlock();
        }
        try {
            // A driver that blocks lets go later; the thread then closes the camera and ends.
            reader.join(patience.next().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean await(Duration longest) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (given && state != State.OVER && left > 0) {
                left = changed.awaitNanos(left);
            }
            return !given;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void readUntilClosed(CameraDevice first) {
        Optional<CameraDevice> device = Optional.of(first);
        while (device.isPresent()) {
            try (CameraDevice camera = device.get()) {
                readWhileItWorks(camera);
            }
            device = openAgain();
        }
    }

    private void readWhileItWorks(CameraDevice camera) {
        while (state() != State.OVER) {
            Optional<GreyPicture> picture = camera.read();
            if (picture.isEmpty() || !accept(picture.get())) {
                return;
            }
        }
    }

    /** @return false if the camera repeats itself for so long that it has to be opened anew */
    private boolean accept(GreyPicture picture) {
        long hash = hash(picture);
        lock.lock();
        try {
            repeats = hash == lastHash ? repeats + 1 : 0;
            lastHash = hash;
            lastPicture = System.nanoTime();
            if (repeats >= patience.repeats()) {
                become(State.FROZEN);
                return false;
            }
            // After a reopening the old picture may come again: only another one shows that the camera lives.
            if (repeats == 0 || state == State.LIVE) {
                become(State.LIVE);
                latest = new Frame(picture, Duration.ofNanos(lastPicture - opened));
                given = false;
            }
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** @return empty once this source is closed */
    private Optional<CameraDevice> openAgain() {
        // A frozen picture may also be a covered lens: its light should not flicker.
        Duration pause = state() == State.FROZEN ? patience.lastRetry() : patience.firstRetry();
        Optional<CameraDevice> device = Optional.empty();
        while (device.isEmpty() && pauseUnlessClosed(pause)) {
            device = opener.get();
            pause = pause.multipliedBy(2).compareTo(patience.lastRetry()) < 0
                    ? pause.multipliedBy(2)
                    : patience.lastRetry();
        }
        return device;
    }

    private boolean pauseUnlessClosed(Duration pause) {
        lock.lock();
        try {
            if (state == State.LIVE) {
                become(State.OFFLINE);
            }
            long left = pause.toNanos();
            while (state != State.OVER && left > 0) {
                left = changed.awaitNanos(left);
            }
            return state != State.OVER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** With the lock held. Once over, always over. */
    private void become(State next) {
        if (state != next && state != State.OVER) {
            LOG.info("The camera is {} (was {})", next, state);
            state = next;
        }
        changed.signalAll();
    }

    private static long hash(GreyPicture picture) {
        CRC32 hash = new CRC32();
        hash.update(picture.pixels());
        return hash.getValue();
    }
}
