package moodring.catalog.source.demo;

/**
 * A kind of made-up music: where its features lie in the middle. Fractions are 0 to 1.
 *
 * @param share relative number of tracks
 * @param minor share of tracks in a minor key
 */
record Style(
        String genre,
        int share,
        double valence,
        double energy,
        double danceability,
        double acousticness,
        double instrumentalness,
        double speechiness,
        double tempoBpm,
        double minor) {

    /** Middles read off by eye from what such genres show in public sets; round on purpose. */
    static final Style[] ALL = {
        new Style("arena rock", 10, 0.45, 0.90, 0.48, 0.01, 0.02, 0.07, 135, 0.4),
        new Style("club", 12, 0.40, 0.85, 0.68, 0.02, 0.25, 0.06, 126, 0.5),
        new Style("hard beats", 7, 0.35, 0.93, 0.55, 0.01, 0.10, 0.12, 150, 0.5),
        new Style("sunny pop", 14, 0.74, 0.74, 0.68, 0.15, 0.01, 0.05, 116, 0.25),
        new Style("holiday soul", 7, 0.80, 0.62, 0.72, 0.30, 0.01, 0.05, 108, 0.25),
        new Style("swing", 4, 0.72, 0.50, 0.60, 0.65, 0.03, 0.05, 122, 0.3),
        new Style("ambient", 8, 0.15, 0.18, 0.35, 0.88, 0.88, 0.04, 95, 0.5),
        new Style("lo-fi beats", 10, 0.42, 0.38, 0.70, 0.55, 0.75, 0.07, 88, 0.5),
        new Style("evening ballads", 10, 0.38, 0.52, 0.55, 0.35, 0.01, 0.04, 118, 0.2),
        new Style("slow soul", 7, 0.45, 0.48, 0.62, 0.40, 0.01, 0.06, 100, 0.3),
        new Style("quiet songs", 11, 0.26, 0.32, 0.50, 0.72, 0.02, 0.04, 112, 0.45),
    };
}
