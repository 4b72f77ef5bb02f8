package moodring.emotion.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import moodring.emotion.face.FakeCamera.Behaviour;
import moodring.emotion.face.FrameSource.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchedCameraTest {
    private static final CameraPatience SHORT = new CameraPatience(
            Duration.ofSeconds(2),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(10),
            Duration.ofMillis(40),
            30);

    private final FakeCamera camera = new FakeCamera();
    private final WatchedCamera watched = new WatchedCamera(camera, camera, SHORT);

    @AfterEach
    void close() {
        camera.now(Behaviour.IS_UNPLUGGED);
        watched.close();
    }

    @Test
    void givesEachPictureOnceAndTheNewestOnly() {
        assertThat(watched.waitForFirst()).isTrue();

        Frame first = watched.next().orElseThrow();
        Frame second = watched.next().orElseThrow();

        assertThat(second.time()).isGreaterThan(first.time());
        assertThat(second.picture().pixels()).isNotEqualTo(first.picture().pixels());
        assertThat(watched.state()).isEqualTo(State.LIVE);
    }

    @Test
    void aPulledPlugIsOfflineAndComesBackByItself() {
        watched.waitForFirst();

        camera.now(Behaviour.IS_UNPLUGGED);
        waitFor(State.OFFLINE);
        assertThat(watched.next()).isEmpty();

        camera.now(Behaviour.WORKS);
        waitFor(State.LIVE);
        assertThat(watched.next()).isPresent();
    }

    @Test
    void aLostCameraIsOpenedAgainMoreAndMoreSeldom() {
        watched.waitForFirst();
        camera.now(Behaviour.IS_UNPLUGGED);
        waitFor(State.OFFLINE);
        int before = camera.openings.get();

        await().pollDelay(Duration.ofMillis(300)).until(() -> true);

        assertThat(camera.openings.get() - before).isBetween(1, 10);
    }

    @Test
    void aHangingDriverIsOffline() {
        watched.waitForFirst();

        camera.now(Behaviour.HANGS);
        waitFor(State.OFFLINE);
        assertThat(watched.next()).isEmpty();

        camera.now(Behaviour.WORKS);
        waitFor(State.LIVE);
    }

    @Test
    void thirtyEqualPicturesAreFrozenAndNotGivenOut() {
        watched.waitForFirst();

        camera.now(Behaviour.REPEATS_ITS_LAST_PICTURE);
        waitFor(State.FROZEN);
        assertThat(watched.next()).isEmpty();
        assertThat(camera.closings.get()).as("a frozen camera is opened anew").isPositive();

        camera.now(Behaviour.WORKS);
        waitFor(State.LIVE);
    }

    @Test
    void closingEndsItAndLetsTheCameraGo() {
        watched.waitForFirst();

        watched.close();
        watched.close();

        assertThat(watched.state()).isEqualTo(State.OVER);
        assertThat(watched.next()).isEmpty();
        await().untilAsserted(() -> assertThat(camera.closings.get()).isEqualTo(1));
    }

    @Test
    void closesEvenWhileTheDriverHangs() {
        watched.waitForFirst();
        camera.now(Behaviour.HANGS);

        long start = System.nanoTime();
        watched.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        camera.now(Behaviour.WORKS);
        await().untilAsserted(() -> assertThat(camera.closings.get()).isEqualTo(1));
    }

    private void waitFor(State state) {
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            Optional<Frame> frame = watched.next();
            return watched.state() == state && (state != State.LIVE || frame.isPresent());
        });
    }
}
