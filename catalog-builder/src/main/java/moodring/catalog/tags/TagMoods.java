package moodring.catalog.tags;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import moodring.catalog.source.ShippedFile;
import moodring.track.Mood;

/**
 * Which tags speak for which mood, and how much: {@code data/mood-tags.json}.
 *
 * @param charts tags whose charts are fetched
 * @param moods for each mood's word, tags in lower case with their weights, above 0 to 1
 */
record TagMoods(String about, List<String> charts, Map<String, Map<String, Double>> moods) {

    /** Less than this, in full tags of weight 1, says nothing. */
    private static final double LEAST_EVIDENCE = 0.3;
    /** Of all evidence for moods, the share that one mood needs to be believed. */
    private static final double LEAST_SHARE = 0.6;

    static TagMoods shipped() {
        return new ShippedFile("mood-tags.json").as(TagMoods.class);
    }

    /**
     * How much a tag says for each mood.
     *
     * @param share how often it was given, 0 to 1
     */
    Map<Mood, Double> evidence(String tag, double share) {
        Map<Mood, Double> evidence = new EnumMap<>(Mood.class);
        for (Mood mood : Mood.values()) {
            Double weight = moods.getOrDefault(mood.word(), Map.of())
                    .get(tag.toLowerCase(Locale.ROOT).strip());
            if (weight != null) {
                evidence.put(mood, weight * share);
            }
        }
        return evidence;
    }

    /** The mood that the evidence agrees on; empty where there is too little, or it disagrees. */
    static Optional<Mood> verdict(Map<Mood, Double> evidence) {
        double all = evidence.values().stream().mapToDouble(Double::doubleValue).sum();
        return evidence.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .filter(best -> best.getValue() >= LEAST_EVIDENCE && best.getValue() >= LEAST_SHARE * all)
                .map(Map.Entry::getKey);
    }
}
