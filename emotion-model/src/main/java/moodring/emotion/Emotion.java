package moodring.emotion;

import java.util.Locale;

/** The seven emotions, in the order of FER-2013's label numbers (Goodfellow et al. 2013). */
public enum Emotion {
    ANGRY,
    DISGUST,
    FEAR,
    HAPPY,
    SAD,
    SURPRISE,
    NEUTRAL;

    /** The word for files, commands and JSON: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
