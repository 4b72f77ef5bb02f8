package moodring.recommend.policy;

import java.util.Locale;

/** What the music is for. */
public enum Goal {
    /** Answers the mood. */
    MATCH,
    /** Starts at the mood and leads to a brighter one, step by step (the iso principle; Altshuler 1948). */
    LIFT,
    /** Starts at the mood and leads to a quieter one, step by step. */
    CALM;

    /** The word for commands and JSON: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
