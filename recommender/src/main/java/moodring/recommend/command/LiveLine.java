package moodring.recommend.command;

import java.io.PrintWriter;
import java.util.Locale;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.listen.Heard;

/** One line on the terminal that shows what is read, while it is read; silent where nobody watches. */
final class LiveLine {
    private static final int WIDTH = 60;

    private final PrintWriter err;
    private final boolean watched;
    private boolean shown;

    LiveLine(PrintWriter err, boolean watched) {
        this.err = err;
        this.watched = watched;
    }

    void show(Heard heard) {
        show(text(heard));
    }

    void show(String text) {
        if (watched) {
            err.printf(Locale.ROOT, "\r%-" + WIDTH + "s", text);
            err.flush();
            shown = true;
        }
    }

    /** Takes the line away, so that what follows starts at the left. */
    void clear() {
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            shown = false;
        }
    }

    static String text(Heard heard) {
        if (heard instanceof Heard.Steady steady) {
            return percent(steady.probabilities(), steady.emotion()) + (steady.sure() ? "" : ", not sure");
        }
        if (heard instanceof Heard.Unsteady unsteady) {
            return percent(unsteady.probabilities(), unsteady.probabilities().likeliest()) + " …";
        }
        return switch (((Heard.Nobody) heard).why()) {
            case NO_FACE -> "no face";
            case SEVERAL_FACES -> "several faces";
            case TOO_DARK -> "too dark";
        };
    }

    private static String percent(EmotionProbabilities probabilities, Emotion emotion) {
        return "%s %.0f %%".formatted(emotion.word(), 100 * probabilities.of(emotion));
    }
}
