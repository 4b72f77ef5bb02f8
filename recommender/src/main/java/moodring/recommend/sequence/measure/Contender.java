package moodring.recommend.sequence.measure;

/** Who is measured. The order is that of every table. */
public enum Contender {
    RANKER("ranker", "the ranker that ships, with company"),
    RANKER_WITHOUT_LSTM("rankerWithoutLstm", "the same, trained with the mean so far in the LSTM's place"),
    RANKER_ALONE("rankerAlone", "the ranker without other playlists, as recommend uses it"),
    LSTM("lstm", "the LSTM alone"),
    MEAN_SO_FAR("meanSoFar", "mean of the songs so far"),
    REPEAT_LAST("repeatLast", "the last song again"),
    MEAN_OF_LAST_FIVE("meanOfLastFive", "mean of the last five songs"),
    RIDGE("ridge", "ridge regression on summaries"),
    POPULARITY("popularity", "number of playlists"),
    SESSION_KNN("sessionKnn", "session-based nearest neighbours");

    private final String word;
    private final String description;

    Contender(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /** The name in JSON. */
    public String word() {
        return word;
    }

    /** What it is, in a few words for a table. */
    public String description() {
        return description;
    }
}
