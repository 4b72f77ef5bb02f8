package moodring.recommend.steadiness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import moodring.emotion.Emotion;
import moodring.emotion.Face;
import moodring.emotion.FaceBox;
import moodring.emotion.FaceReading;
import moodring.recommend.listen.Heard;
import moodring.recommend.listen.SteadyFace;

/**
 * How calmly and how fast a face is followed.
 *
 * @param flipsPerMinute changes of what is shown; a perfect reader changes as often as the face
 * @param secondsOfDelay mean time from a real change until it is shown, over the changes that are shown before the next
 * @param missed share of the real changes that never are
 * @param right share of the frames for which the true emotion is shown
 */
public record Steadiness(double flipsPerMinute, double secondsOfDelay, double missed, double right) {
    private static final FaceBox BOX = new FaceBox(0, 0, 48, 48);

    /** What the reader alone shows: the likeliest emotion of each frame. */
    public static Steadiness raw(List<List<SyntheticFace.Frame>> sittings) {
        return measure(sittings, frames -> {
            List<Emotion> shown = new ArrayList<>();
            frames.forEach(frame -> shown.add(frame.read().likeliest()));
            return shown;
        });
    }

    /** What a listener shows: the last steady emotion. */
    public static Steadiness steady(List<List<SyntheticFace.Frame>> sittings, Supplier<SteadyFace> listeners) {
        return measure(sittings, frames -> shownBy(listeners.get(), frames));
    }

    private static List<Emotion> shownBy(SteadyFace listener, List<SyntheticFace.Frame> frames) {
        List<Emotion> shown = new ArrayList<>();
        Emotion last = null;
        for (SyntheticFace.Frame frame : frames) {
            Heard heard = listener.hear(reading(frame), frame.time());
            last = heard instanceof Heard.Steady steady ? steady.emotion() : last;
            shown.add(last);
        }
        return shown;
    }

    /** As the reader would say it. */
    static FaceReading reading(SyntheticFace.Frame frame) {
        return new FaceReading.OneFace(new Face(BOX, frame.read(), true, 0, 0, 0));
    }

    private static Steadiness measure(
            List<List<SyntheticFace.Frame>> sittings, Function<List<SyntheticFace.Frame>, List<Emotion>> reader) {
        Tally tally = new Tally();
        for (List<SyntheticFace.Frame> frames : sittings) {
            tally.add(frames, reader.apply(frames));
        }
        return tally.result();
    }

    private static final class Tally {
        private double minutes;
        private int frames;
        private int right;
        private int flips;
        private int changes;
        private int noticed;
        private double delays;
        private Duration waitingSince;

        void add(List<SyntheticFace.Frame> sitting, List<Emotion> shown) {
            waitingSince = null;
            for (int index = 1; index < sitting.size(); index++) {
                Emotion before = shown.get(index - 1);
                flips += before != null && shown.get(index) != before ? 1 : 0;
                look(sitting.get(index), sitting.get(index - 1).truth(), shown.get(index));
            }
            frames += sitting.size() - 1;
            minutes += sitting.get(sitting.size() - 1).time().toMillis() / 60_000.0;
        }

        private void look(SyntheticFace.Frame frame, Emotion truthBefore, Emotion shown) {
            if (frame.truth() != truthBefore) {
                changes++;
                waitingSince = frame.time();
            }
            if (shown == frame.truth()) {
                right++;
                if (waitingSince != null) {
                    noticed++;
                    delays += frame.time().minus(waitingSince).toMillis() / 1000.0;
                    waitingSince = null;
                }
            }
        }

        Steadiness result() {
            return new Steadiness(
                    flips / minutes,
                    noticed == 0 ? Double.NaN : delays / noticed,
                    changes == 0 ? 0 : 1 - noticed / (double) changes,
                    right / (double) frames);
        }
    }
}
