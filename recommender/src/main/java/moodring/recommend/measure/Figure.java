package moodring.recommend.measure;

/** What is measured of a queue. */
enum Figure {
    /** Share of the songs whose label is the mood wanted, where only labelled songs may be chosen. */
    MOOD_PRECISION("moodPrecision", "mood right"),
    /** Mean distance on the plane from each song to its target. */
    DISTANCE("distanceToTarget", "distance"),
    /** Mean distance between two songs of the queue, in standard deviations of the features. */
    DIVERSITY("diversity", "diversity"),
    /** Different artists for each song that has one. */
    ARTISTS("artistSpread", "artists"),
    /** Mean surprise: bits, from how many playlists have the song; or 1 - popularity, where the catalog knows that. */
    NOVELTY("novelty", "novelty"),
    /** Mean smoothness of the transitions, 0 to 1. */
    SMOOTHNESS("smoothness", "smooth"),
    /** Share of the songs that no other of the queues measured has. */
    OWN_SONGS("songsOfItsOwn", "own songs");

    private final String word;
    private final String title;

    Figure(String word, String title) {
        this.word = word;
        this.title = title;
    }

    String word() {
        return word;
    }

    String title() {
        return title;
    }
}
