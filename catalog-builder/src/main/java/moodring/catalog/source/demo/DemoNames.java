package moodring.catalog.source.demo;

import java.util.random.RandomGenerator;

/** Invents titles and artists that nobody could take for real ones. */
final class DemoNames {

    private static final String[] ADJECTIVES = {
        "Imaginary",
        "Paper",
        "Pretend",
        "Borrowed",
        "Invented",
        "Cardboard",
        "Supposed",
        "Fictional",
        "Daydreamt",
        "Unlikely",
        "Painted",
        "Hypothetical",
        "Make-Believe",
        "Rehearsed",
        "Folded",
        "Sketched"
    };
    private static final String[] CREATURES = {
        "Teapots",
        "Otters",
        "Lanterns",
        "Umbrellas",
        "Hedgehogs",
        "Staplers",
        "Kites",
        "Radishes",
        "Lighthouses",
        "Accordions",
        "Pelicans",
        "Bicycles",
        "Thimbles",
        "Weathercocks",
        "Marmots",
        "Spoons"
    };
    private static final String[] THINGS = {
        "Harbour", "Window", "Staircase", "Orchard", "Signal", "Compass", "Balcony", "Meadow", "Suitcase", "Carousel",
        "Platform", "Garden", "Postcard", "Attic", "Tide", "Streetlight", "Blanket", "Horizon", "Puddle", "Elevator"
    };
    private static final String[] ENDINGS = {
        "in the Rain",
        "at Noon",
        "for Nobody",
        "on a Tuesday",
        "without a Map",
        "by the Canal",
        "of Cotton",
        "Again",
        "in Slow Motion",
        "before Breakfast",
        "under Snow",
        "on the Roof"
    };

    private DemoNames() {}

    /** @param number makes it unlike the others; the artists of one style are neighbours */
    static String artist(int number) {
        return "The " + ADJECTIVES[number % ADJECTIVES.length] + " "
                + CREATURES[(number / ADJECTIVES.length + 5 * number) % CREATURES.length];
    }

    /** The number in the title keeps two songs of one artist apart. */
    static String title(RandomGenerator random, int number) {
        String title = pick(random, ADJECTIVES) + " " + pick(random, THINGS);
        if (random.nextDouble() < 0.6) {
            title += " " + pick(random, ENDINGS);
        }
        return title + " (demo no. " + number + ")";
    }

    static String album(String artist, int year) {
        return "Demo Tape " + year + " of " + artist;
    }

    private static String pick(RandomGenerator random, String[] words) {
        return words[random.nextInt(words.length)];
    }
}
