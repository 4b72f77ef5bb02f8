package moodring.catalog.label;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import moodring.catalog.source.ShippedFile;
import moodring.db.MoodPrototype;
import moodring.track.Feature;
import moodring.track.Mood;

/** The prototypes that ship: {@code data/mood-prototypes.json}. */
record PrototypeFile(String about, List<Entry> prototypes) {

    record Entry(String mood, String name, Map<String, Double> values, String source) {

        MoodPrototype prototype() {
            Map<Feature, Double> numbers = new EnumMap<>(Feature.class);
            for (Feature feature : Feature.values()) {
                if (values.containsKey(feature.word())) {
                    numbers.put(feature, values.get(feature.word()));
                }
            }
            return new MoodPrototype(Mood.of(mood), name, numbers, source);
        }
    }

    static List<MoodPrototype> shipped() {
        return new ShippedFile("mood-prototypes.json")
                .as(PrototypeFile.class).prototypes.stream()
                        .map(Entry::prototype)
                        .toList();
    }
}
