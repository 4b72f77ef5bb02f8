package moodring.emotion.face;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import moodring.emotion.GreyPicture;

/** A camera whose plug can be pulled, whose driver can hang, and whose picture can freeze. */
final class FakeCamera implements CameraDevice, Supplier<Optional<CameraDevice>> {
    enum Behaviour {
        WORKS,
        REPEATS_ITS_LAST_PICTURE,
        HANGS,
        IS_UNPLUGGED
    }

    private static final long MILLISECOND = 1_000_000;

    final AtomicInteger openings = new AtomicInteger();
    final AtomicInteger closings = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private volatile Behaviour behaviour = Behaviour.WORKS;

    void now(Behaviour behaviour) {
        this.behaviour = behaviour;
    }

    @Override
    public Optional<CameraDevice> get() {
        openings.incrementAndGet();
        return behaviour == Behaviour.IS_UNPLUGGED ? Optional.empty() : Optional.of(this);
    }

    @Override
    public Optional<GreyPicture> read() {
        do {
            LockSupport.parkNanos(MILLISECOND);
        } while (behaviour == Behaviour.HANGS);
        return switch (behaviour) {
            case IS_UNPLUGGED -> Optional.empty();
            case REPEATS_ITS_LAST_PICTURE -> Optional.of(picture(pictures.get()));
            case WORKS, HANGS -> Optional.of(picture(pictures.incrementAndGet()));
        };
    }

    private static GreyPicture picture(int number) {
        return new GreyPicture(2, 1, new byte[] {(byte) number, (byte) (number >> 8)});
    }

    @Override
    public void close() {
        closings.incrementAndGet();
    }
}
