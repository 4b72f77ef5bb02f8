package moodring.catalog.compare;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import moodring.track.Feature;

/**
 * How far a catalog is from an earlier one.
 *
 * @param since id of the earlier one
 * @param common tracks that both have
 * @param changedMood of those, how many have another mood now
 * @param stabilityIndex of each feature's spread, see {@link SoundProfile#stabilityIndex}
 */
public record Drift(String since, int common, int changedMood, Map<Feature, Double> stabilityIndex) {

    /** From this index on a population counts as another one (Siddiqi 2006). */
    public static final double ANOTHER_POPULATION = 0.25;

    public Drift {
        stabilityIndex = Map.copyOf(stabilityIndex);
    }

    /** Share of the common tracks whose mood is another one; 0 where none is common. */
    public double changedShare() {
        return common == 0 ? 0 : (double) changedMood / common;
    }

    /** The feature whose spread has changed most, if it has changed so much that the population is another one. */
    public Optional<Feature> mostDrifted() {
        return stabilityIndex.entrySet().stream()
                .filter(each -> each.getValue() > ANOTHER_POPULATION)
                .max(Comparator.comparingDouble((Map.Entry<Feature, Double> each) -> each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** For JSON. */
    public Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("since", since);
        facts.put("common", common);
        facts.put("changedMood", changedMood);
        facts.put("stabilityIndex", byWord());
        return facts;
    }

    private Map<String, Double> byWord() {
        Map<String, Double> index = new LinkedHashMap<>();
        for (Feature feature : Feature.values()) {
            if (stabilityIndex.containsKey(feature)) {
                index.put(feature.word(), stabilityIndex.get(feature));
            }
        }
        return index;
    }
}
