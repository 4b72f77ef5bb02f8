package moodring.catalog.trial;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import moodring.catalog.cluster.FitClusters;
import moodring.catalog.label.Agreement;
import moodring.catalog.label.Example;
import moodring.catalog.label.Folds;
import moodring.catalog.label.MoodSpace;
import moodring.catalog.label.Place;
import moodring.catalog.label.PlaceTracks;
import moodring.track.Mood;

/**
 * Learns projection, prototypes, temperature, clusters and names without a fold of the labelled tracks, and measures on
 * that fold; once for each fold.
 */
public final class CrossValidation {

    private final FitClusters fit;
    private final List<Example> examples;
    private final List<double[]> tracks;
    private final int folds;
    private final long seed;

    /**
     * @param tracks without labels, that clusters are made of; those that are also in a fold are left out with it.
     *     Empty: the labelled ones that are not in the fold
     */
    public CrossValidation(FitClusters fit, List<Example> examples, List<double[]> tracks, int folds, long seed) {
        this.fit = fit;
        this.examples = List.copyOf(examples);
        this.tracks = List.copyOf(tracks);
        this.folds = folds;
        this.seed = seed;
    }

    /** One for each file of labels, in their order. */
    public List<Measured> measure(Variant variant) {
        int files = 1 + examples.stream().mapToInt(Example::file).max().orElseThrow();
        List<Measured> measured = IntStream.range(0, files)
                .mapToObj(file -> new Measured(moods(file)))
                .toList();
        Folds dealt = new Folds(examples, folds, seed);
        for (int fold = 0; fold < folds; fold++) {
            PlaceTracks places = learned(variant, dealt, fold);
            for (Example example : dealt.in(fold)) {
                measured.get(example.file()).add(example, places.place(example.values()), variant.sureFrom());
            }
        }
        return measured;
    }

    private PlaceTracks learned(Variant variant, Folds dealt, int fold) {
        List<Example> learned = dealt.without(fold);
        List<double[]> clustered = clustered(learned, dealt.in(fold));
        MoodSpace space = variant.space(learned, clustered);
        return new PlaceTracks(variant.model(fit, space, learned, clustered, seed));
    }

    private List<double[]> clustered(List<Example> learned, List<Example> held) {
        if (tracks.isEmpty()) {
            return learned.stream().map(Example::values).toList();
        }
        Set<String> unseen = held.stream()
                .map(example -> Example.recording(example.values()))
                .collect(Collectors.toCollection(HashSet::new));
        return tracks.stream()
                .filter(values -> !unseen.contains(Example.recording(values)))
                .toList();
    }

    private Set<Mood> moods(int file) {
        return examples.stream()
                .filter(example -> example.file() == file)
                .map(Example::mood)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Mood.class)));
    }

    /** What was found in all folds of one file. */
    public static final class Measured {

        private final Set<Mood> moods;
        private final Agreement agreement = new Agreement();
        private int leftOut;

        private Measured(Set<Mood> moods) {
            this.moods = moods;
        }

        private void add(Example example, Place place, double sureFrom) {
            if (place.probabilityAmong(place.moodAmong(moods), moods) < sureFrom) {
                leftOut++;
            } else {
                agreement.add(example, place, moods);
            }
        }

        public Agreement agreement() {
            return agreement;
        }

        /** Share of the labelled tracks whose mood was not sure enough; they do not count in the agreement. */
        public double leftOut() {
            return (double) leftOut / Math.max(1, leftOut + agreement.examples());
        }

        /** Moods that occur in the file. */
        public Stream<Mood> moods() {
            return moods.stream();
        }
    }
}
