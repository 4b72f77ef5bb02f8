package moodring.catalog.report;

import java.util.List;
import java.util.stream.IntStream;
import moodring.db.MoodPrototype;
import moodring.track.Feature;
import moodring.track.Mood;

/** The tracks on the plane of valence and energy, as pictures. */
final class MoodMap {

    private static final int STEPS = TrackCensus.STEPS;
    private static final int CELL = 10;
    private static final int SIDE = STEPS * CELL;

    private final TrackCensus census;
    private final List<MoodPrototype> prototypes;

    MoodMap(TrackCensus census, List<MoodPrototype> prototypes) {
        this.census = census;
        this.prototypes = prototypes;
    }

    String html() {
        StringBuilder html = new StringBuilder("<div class=map>").append(all());
        html.append("<div class=small-maps>");
        for (Mood mood : Mood.values()) {
            html.append(one(mood));
        }
        return html.append("</div></div>").toString();
    }

    /** Every cell in the colour of the mood that most of its tracks have; the more tracks, the stronger. */
    private String all() {
        int most = most(IntStream.range(0, STEPS * STEPS).map(cell -> total(cell / STEPS, cell % STEPS)));
        StringBuilder svg = new StringBuilder(
                "<figure class=big><svg shape-rendering=crispEdges viewBox='-40 -6 448 440' role=img aria-labelledby='map-title map-words'>"
                        + "<title id=map-title>The mood map</title><desc id=map-words>Valence grows to the right, energy upwards."
                        + " Each square has the colour of the mood that most of its tracks have.</desc>");
        svg.append(frame());
        for (int energy = 0; energy < STEPS; energy++) {
            for (int valence = 0; valence < STEPS; valence++) {
                int tracks = total(energy, valence);
                if (tracks > 0) {
                    svg.append(square(commonest(energy, valence), energy, valence, strength(tracks, most)));
                }
            }
        }
        prototypes.forEach(prototype -> svg.append(mark(prototype)));
        return svg.append("<text x=200 y=428 class=axis text-anchor=middle>dark ← valence → bright</text>")
                .append(
                        "<text transform='translate(-30 200) rotate(-90)' class=axis text-anchor=middle>quiet ← energy → intense</text>")
                .append(
                        "</svg><figcaption>Squares: tracks, in the colour of their commonest mood. Rings: the prototypes, at their"
                                + " mean; the clusters are found in more dimensions than these two.</figcaption></figure>")
                .toString();
    }

    private String one(Mood mood) {
        int most = most(IntStream.range(0, STEPS * STEPS).map(cell -> census.cell(mood, cell / STEPS, cell % STEPS)));
        StringBuilder svg = new StringBuilder(Html.format(
                "<figure class=of-%1$s><svg shape-rendering=crispEdges viewBox='0 0 %2$d %2$d' role=img aria-label='Where %1$s tracks lie'>",
                mood.word(), SIDE));
        svg.append(Html.format("<rect width=%1$d height=%1$d class=plane />", SIDE));
        for (int energy = 0; energy < STEPS; energy++) {
            for (int valence = 0; valence < STEPS; valence++) {
                int tracks = census.cell(mood, energy, valence);
                if (tracks > 0) {
                    svg.append(square(mood, energy, valence, strength(tracks, most)));
                }
            }
        }
        return svg.append("</svg><figcaption>" + Html.capital(mood.word()) + "</figcaption></figure>")
                .toString();
    }

    private static String frame() {
        StringBuilder svg = new StringBuilder(Html.format("<rect width=%1$d height=%1$d class=plane />", SIDE));
        for (int step = 0; step <= 4; step++) {
            int at = SIDE * step / 4;
            svg.append(Html.format("<text x=%d y=412 class=tick text-anchor=middle>%.2f</text>", at, step / 4.0));
            svg.append(
                    Html.format("<text x=-5 y=%d class=tick text-anchor=end>%.2f</text>", SIDE - at + 4, step / 4.0));
        }
        return svg.toString();
    }

    private static String square(Mood mood, int energy, int valence, double strength) {
        return Html.format(
                "<rect x=%d y=%d width=%d height=%d fill='var(--%s)' opacity=%.2f />",
                valence * CELL, (STEPS - 1 - energy) * CELL, CELL, CELL, mood.word(), strength);
    }

    private static String mark(MoodPrototype prototype) {
        double x = prototype.values().getOrDefault(Feature.VALENCE, 0.5) * SIDE;
        double y = SIDE - prototype.values().getOrDefault(Feature.ENERGY, 0.5) * SIDE;
        return Html.format(
                "<circle cx=%1$.0f cy=%2$.0f r=6 class=prototype /><text x=%3$.0f y=%4$.0f class=prototype-name>%5$s</text>",
                x, y, x + 9, y + 3.5, prototype.mood().word());
    }

    private int total(int energy, int valence) {
        int sum = 0;
        for (Mood mood : Mood.values()) {
            sum += census.cell(mood, energy, valence);
        }
        return sum;
    }

    private Mood commonest(int energy, int valence) {
        Mood commonest = Mood.values()[0];
        for (Mood mood : Mood.values()) {
            commonest = census.cell(mood, energy, valence) > census.cell(commonest, energy, valence) ? mood : commonest;
        }
        return commonest;
    }

    private static int most(IntStream counts) {
        return counts.max().orElse(1);
    }

    /** By the logarithm, so that the thin rim can still be seen. */
    private static double strength(int tracks, int most) {
        return 0.12 + 0.88 * Math.log1p(tracks) / Math.log1p(most);
    }
}
