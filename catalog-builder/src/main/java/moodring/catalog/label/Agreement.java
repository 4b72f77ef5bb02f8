package moodring.catalog.label;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import moodring.track.Mood;

/** How well moods agree with labels; only moods that occur among the labels count. */
public final class Agreement {

    private static final int BINS = 15;

    private final int[][] confusion = new int[Mood.values().length][Mood.values().length];
    private final double[] probabilities = new double[BINS];
    private final int[] found = new int[BINS];
    private final int[] right = new int[BINS];
    private int examples;

    /**
     * @param label what people say
     * @param found what the clustering says
     * @param probability that it gives to it
     */
    public void add(Mood label, Mood found, double probability) {
        confusion[label.ordinal()][found.ordinal()]++;
        examples++;
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        probabilities[bin] += probability;
        this.found[bin]++;
        right[bin] += label == found ? 1 : 0;
    }

    /** @param moods the only ones that count */
    public void add(Example example, Place place, Set<Mood> moods) {
        Mood mood = place.moodAmong(moods);
        add(example.mood(), mood, place.probabilityAmong(mood, moods));
    }

    /** Adds what another has counted. */
    public void add(Agreement other) {
        examples += other.examples;
        for (int mood = 0; mood < confusion.length; mood++) {
            for (int each = 0; each < confusion.length; each++) {
                confusion[mood][each] += other.confusion[mood][each];
            }
        }
        for (int bin = 0; bin < BINS; bin++) {
            probabilities[bin] += other.probabilities[bin];
            found[bin] += other.found[bin];
            right[bin] += other.right[bin];
        }
    }

    /**
     * Expected calibration error (Naeini et al. 2015): how far probabilities are from the share that is right, 0 to 1,
     * in 15 bins of equal width.
     */
    public double calibrationError() {
        double sum = 0;
        for (int bin = 0; bin < BINS; bin++) {
            sum += Math.abs(probabilities[bin] - right[bin]);
        }
        return examples == 0 ? 0 : sum / examples;
    }

    public int examples() {
        return examples;
    }

    /** Share of examples whose mood is the label. */
    public double accuracy() {
        int right = 0;
        for (int mood = 0; mood < confusion.length; mood++) {
            right += confusion[mood][mood];
        }
        return examples == 0 ? 0 : (double) right / examples;
    }

    /** Mean of the moods' F1. */
    public double macroF1() {
        return moods().mapToDouble(mood -> {
                    double both = precision(mood) + recall(mood);
                    return both == 0 ? 0 : 2 * precision(mood) * recall(mood) / both;
                })
                .average()
                .orElse(0);
    }

    /** Of those found to be this mood, the share that is labelled so. */
    public double precision(Mood mood) {
        int found = 0;
        for (int[] row : confusion) {
            found += row[mood.ordinal()];
        }
        return found == 0 ? 0 : (double) confusion[mood.ordinal()][mood.ordinal()] / found;
    }

    /** Of those labelled with this mood, the share that is found to be it. */
    public double recall(Mood mood) {
        int support = support(mood);
        return support == 0 ? 0 : (double) confusion[mood.ordinal()][mood.ordinal()] / support;
    }

    public int support(Mood mood) {
        int sum = 0;
        for (int count : confusion[mood.ordinal()]) {
            sum += count;
        }
        return sum;
    }

    /** Normalised mutual information of labels and moods, 0 to 1, by the mean of both entropies. */
    public double nmi() {
        double[] labels = new double[confusion.length];
        double[] founds = new double[confusion.length];
        double information = 0;
        for (int label = 0; label < confusion.length; label++) {
            for (int found = 0; found < confusion.length; found++) {
                labels[label] += (double) confusion[label][found] / examples;
                founds[found] += (double) confusion[label][found] / examples;
            }
        }
        for (int label = 0; label < confusion.length; label++) {
            for (int found = 0; found < confusion.length; found++) {
                double share = (double) confusion[label][found] / examples;
                information += share == 0 ? 0 : share * Math.log(share / (labels[label] * founds[found]));
            }
        }
        double entropies = (entropy(labels) + entropy(founds)) / 2;
        return entropies == 0 ? 0 : information / entropies;
    }

    /** Rows are labels, columns what was found, both in the order of the moods; a copy. */
    public int[][] confusion() {
        return Stream.of(confusion).map(int[]::clone).toArray(int[][]::new);
    }

    /** The moods that occur among the labels, in their order. */
    public Stream<Mood> moods() {
        return Stream.of(Mood.values()).filter(mood -> support(mood) > 0);
    }

    /** The answer of {@code catalog evaluate --json}; the names are part of the interface. */
    public Map<String, Object> report() {
        Map<String, Object> perMood = new LinkedHashMap<>();
        moods().forEach(mood -> {
            Map<String, Object> numbers = new LinkedHashMap<>();
            numbers.put("precision", precision(mood));
            numbers.put("recall", recall(mood));
            numbers.put("support", support(mood));
            perMood.put(mood.word(), numbers);
        });
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("examples", examples);
        report.put("accuracy", accuracy());
        report.put("macroF1", macroF1());
        report.put("nmi", nmi());
        report.put("ece", calibrationError());
        report.put("perMood", perMood);
        report.put("moods", List.of(Stream.of(Mood.values()).map(Mood::word).toArray()));
        report.put("confusion", confusion());
        return report;
    }

    private static double entropy(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum -= share == 0 ? 0 : share * Math.log(share);
        }
        return sum;
    }
}
