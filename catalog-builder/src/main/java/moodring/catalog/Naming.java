package moodring.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import moodring.catalog.label.LearnedNumbers;
import moodring.catalog.label.MoodSpace;
import moodring.track.Feature;

/** What clusters are named by. */
public sealed interface Naming {

    /**
     * The space for the clustering, with the moods' prototypes in it.
     *
     * @param features that all tracks have
     * @param tracks a sample, values in the order of {@link Feature}
     * @param links folder that may be written to
     */
    MoodSpace space(Set<Feature> features, List<double[]> tracks, Path links);

    /** For the catalog's origin. */
    String words();

    /** The numbers that ship in {@code data/mood-numbers.json}. */
    record ByShippedNumbers() implements Naming {
        @Override
        public MoodSpace space(Set<Feature> features, List<double[]> tracks, Path links) {
            return LearnedNumbers.shippedFor(features).orElseGet(() -> MoodSpace.ofPrototypes(features, tracks));
        }

        @Override
        public String words() {
            return "numbers learned from labelled tracks, data/mood-numbers.json";
        }
    }

    /** Labelled tracks of the person's own. */
    record ByLabels(List<Path> files) implements Naming {

        public ByLabels {
            files = List.copyOf(files);
        }

        @Override
        public MoodSpace space(Set<Feature> features, List<double[]> tracks, Path links) {
            return LearnedNumbers.learn(features, files, links);
        }

        @Override
        public String words() {
            return "labelled tracks of "
                    + files.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        }
    }

    /** The prototypes of {@code data/mood-prototypes.json}, without any labelled track. */
    record ByPrototypes() implements Naming {
        @Override
        public MoodSpace space(Set<Feature> features, List<double[]> tracks, Path links) {
            return MoodSpace.ofPrototypes(features, tracks);
        }

        @Override
        public String words() {
            return "prototypes alone, data/mood-prototypes.json";
        }
    }
}
