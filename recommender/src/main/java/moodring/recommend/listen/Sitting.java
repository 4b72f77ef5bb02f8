package moodring.recommend.listen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionException.Kind;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.emotion.face.Frame;
import moodring.emotion.face.FrameSource;

/**
 * Somebody sits in front of a camera, or plays in a clip: frames are read until it is known how they feel. Does not
 * close the source.
 */
public final class Sitting {
    /** More frames a second tell nothing new about a face and cost a core. */
    private static final Duration BETWEEN_FRAMES = Duration.ofMillis(80);

    /** Longer than a smile for the camera needs to settle. */
    private static final Duration ENOUGH = Duration.ofMillis(1500);

    private final FrameSource frames;
    private final Function<GreyPicture, FaceReading> reader;
    private final Consumer<Heard> watcher;
    private final SteadyFace face;

    /** @param watcher hears of every frame, to show it */
    public Sitting(
            FrameSource frames, Function<GreyPicture, FaceReading> reader, SteadyFace face, Consumer<Heard> watcher) {
        this.frames = frames;
        this.reader = reader;
        this.face = face;
        this.watcher = watcher;
    }

    /**
     * Reads a camera until one emotion has held for a while, or until the limit.
     *
     * @return steady, or else what was known last
     * @throws EmotionException of kind NO_CAMERA if no picture came
     */
    public Heard untilSteady(Duration limit, Clock clock) {
        Instant end = clock.instant().plus(limit);
        Heard last = null;
        Emotion shown = null;
        Duration since = Duration.ZERO;
        while (clock.instant().isBefore(end) && frames.state() != FrameSource.State.OVER) {
            Optional<Frame> frame = frames.next();
            if (frame.isEmpty()) {
                continue;
            }
            Duration now = frame.get().time();
            last = hear(frame.get());
            Emotion emotion = last instanceof Heard.Steady steady ? steady.emotion() : null;
            if (emotion == null || emotion != shown) {
                since = now;
            } else if (now.minus(since).compareTo(ENOUGH) >= 0) {
                return last;
            }
            shown = emotion;
        }
        if (last == null) {
            throw new EmotionException(
                    Kind.NO_CAMERA, "The camera gave no picture for " + limit.toSeconds() + " seconds.");
        }
        return last;
    }

    /**
     * Reads a clip to its end, or for its first minutes up to the limit.
     *
     * @return the emotion that was steady for the longest time; without a steady one, what the last face showed
     * @throws EmotionException of kind BAD_DATA if there is no frame
     */
    public Heard wholeClip(Duration limit) {
        Longest longest = new Longest();
        Heard last = null;
        Duration before = null;
        for (Optional<Frame> frame = frames.next();
                frame.isPresent() && frame.get().time().compareTo(limit) < 0;
                frame = frames.next()) {
            Duration now = frame.get().time();
            if (before == null || now.minus(before).compareTo(BETWEEN_FRAMES) >= 0) {
                last = hear(frame.get());
                longest.add(last);
                before = now;
            }
        }
        if (last == null) {
            throw new EmotionException(Kind.BAD_DATA, "The clip has no picture.");
        }
        return longest.answer().orElse(last);
    }

    /** Reads frame after frame until the source is over; the listener hears of each. */
    public void follow(Consumer<Heard> listener) {
        while (frames.state() != FrameSource.State.OVER) {
            frames.next().ifPresent(frame -> listener.accept(hear(frame)));
        }
    }

    private Heard hear(Frame frame) {
        Heard heard = face.hear(reader.apply(frame.picture()), frame.time());
        watcher.accept(heard);
        return heard;
    }
}
