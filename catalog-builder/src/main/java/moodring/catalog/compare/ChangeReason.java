package moodring.catalog.compare;

import java.util.Locale;

/** Why a track has another mood than before. */
public enum ChangeReason {
    /** Its features are others: the source has corrected them. */
    SOUND("its sound is another one in the source"),
    /** The space or the prototypes are others: labels, features or settings of the build have changed. */
    NAMING("the moods were learned or named in another way"),
    /** It lay about as near to the one mood as to the other, so a small move of a cluster was enough. */
    BORDER("it lies on the border of two moods"),
    /** The clusters were fitted anew and lie elsewhere. */
    CLUSTERS("the clusters lie elsewhere");

    private final String words;

    ChangeReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** For JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
