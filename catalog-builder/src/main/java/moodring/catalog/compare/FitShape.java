package moodring.catalog.compare;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.track.Feature;

/**
 * What the tracks were like that clusters were fitted on; stored with a catalog, so that an update can tell when its
 * tracks are no longer like them.
 *
 * @param sound of all tracks
 * @param far 99 of 100 tracks were nearer to the middle of their cluster than this
 */
public record FitShape(SoundProfile sound, double far) {

    /** Share of the tracks that came since that may be far, though one in a hundred was; more asks for a new fit. */
    private static final double MOST_FAR = 0.05;
    /** Of fewer tracks the share says little. */
    private static final int FEWEST_COUNTED = 100;

    private static final String SOUND = "sound at the fit";
    private static final String FAR = "far from a cluster at the fit";

    /** For a catalog's settings. */
    public Map<String, String> settings() {
        return Map.of(SOUND, sound.text(), FAR, String.valueOf(far));
    }

    /** @throws CatalogException {@code NO_CATALOG} if the catalog was built before this was stored */
    public static FitShape of(Map<String, String> settings) {
        if (!settings.containsKey(SOUND) || !settings.containsKey(FAR)) {
            throw new CatalogException(
                    Kind.NO_CATALOG,
                    "The current catalog does not say what its clusters were fitted on; build anew with ./moodring catalog build, without --update, once.");
        }
        return new FitShape(SoundProfile.read(settings.get(SOUND)), Double.parseDouble(settings.get(FAR)));
    }

    /**
     * How far a catalog has drifted from its fit.
     *
     * @param now all its tracks
     * @param came tracks that came with this update
     * @param cameFar of those, how many are {@link #far}
     */
    public Strain strain(SoundProfile now, int came, int cameFar) {
        return new Strain(now.stabilityIndex(sound), came, cameFar);
    }

    /** See {@link FitShape#strain}. */
    public record Strain(Map<Feature, Double> stabilityIndex, int came, int cameFar) {

        public Strain {
            stabilityIndex = Map.copyOf(stabilityIndex);
        }

        /** Why the clusters should be fitted anew; empty while there is no reason. */
        public Optional<String> advice() {
            Drift drift = new Drift("the fit", 0, 0, stabilityIndex);
            return drift.mostDrifted()
                    .map(feature -> "the spread of " + feature.word() + " is another one than at the fit (index "
                            + stabilityIndex.get(feature) + ", more than " + Drift.ANOTHER_POPULATION + ")")
                    .or(() -> Optional.of(cameFar + " of " + came
                                    + " tracks lie farther from every cluster than 99 of 100 did at the fit")
                            .filter(words -> came >= FEWEST_COUNTED && cameFar > MOST_FAR * came));
        }

        /** For JSON. */
        public Map<String, Object> facts() {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("far", cameFar);
            facts.put(
                    "stabilityIndex",
                    new Drift("the fit", 0, 0, new HashMap<>(stabilityIndex))
                            .facts()
                            .get("stabilityIndex"));
            facts.put("fitAgain", advice().isPresent());
            return facts;
        }
    }
}
