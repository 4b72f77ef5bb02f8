package moodring.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import moodring.catalog.label.LearnedNumbers;
import moodring.catalog.label.MoodSpace;
import moodring.catalog.tags.TagLabels;
import moodring.track.Feature;
import moodring.track.Mood;

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

    /**
     * What listeners' tags say of the tracks themselves, with the person's own labels where there are any; another way
     * where tags say too little.
     *
     * @param labels tracks that tags have labelled; written before the space is asked for
     */
    record ByTags(Path labels, Path links, Naming otherwise) implements Naming {

        /** Fewer would teach chance: the space has more directions than that. */
        private static final int FEWEST_PER_MOOD = 50;

        @Override
        public MoodSpace space(Set<Feature> features, List<double[]> tracks, Path links) {
            return isEnough()
                    ? LearnedNumbers.learn(features, files(), links)
                    : otherwise.space(features, tracks, links);
        }

        @Override
        public String words() {
            Map<Mood, Integer> counts = TagLabels.count(labels, links);
            String tags = "tags of Last.fm by data/mood-tags.json " + counts;
            return isEnough()
                    ? tags + (otherwise instanceof ByLabels ? " and " + otherwise.words() : "")
                    : otherwise.words() + " (" + tags + " are fewer than " + FEWEST_PER_MOOD + " of each mood)";
        }

        private boolean isEnough() {
            Map<Mood, Integer> counts = TagLabels.count(labels, links);
            return Stream.of(Mood.values()).allMatch(mood -> counts.getOrDefault(mood, 0) >= FEWEST_PER_MOOD);
        }

        private List<Path> files() {
            List<Path> own = otherwise instanceof ByLabels given ? given.files() : List.of();
            return Stream.concat(own.stream(), Stream.of(labels)).toList();
        }
    }
}
