package moodring.catalog.clean;

/** Why a row did not become a track. The words stand in reports, in the log and in the closing JSON. */
public enum RejectReason {
    NO_ID("no id"),
    TEXT_TOO_LONG("more than 64 KiB of text"),
    FEATURE_MISSING("a feature is missing"),
    FEATURE_UNREADABLE("a feature is not a number"),
    FEATURE_OUT_OF_RANGE("a feature is out of range"),
    TEMPO_ZERO("tempo is 0"),
    UNDER_30_SECONDS("under 30 seconds");

    private final String words;

    RejectReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
