package moodring.emotion.face;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which of a picture's detections are faces that a listener would point at. */
final class Plausible {
    /** Two faces cheek to cheek share less than this; a chin or a shirt taken for a face shares more. */
    private static final double SAME_PLACE = 0.2;
    /** A face this much narrower than the largest stands far behind it, or is no face. */
    private static final double TOO_SMALL = 0.4;
    /** A second detection this much weaker than the best is mostly a pattern in clothes or curtains. */
    private static final double TOO_WEAK = 0.3;

    private Plausible() {}

    /** Of overlapping detections the surest; none that is tiny or weak beside the best; the largest first. */
    static List<Detection> of(List<Detection> found) {
        List<Detection> surestFirst = new ArrayList<>(found);
        surestFirst.sort(Comparator.comparingDouble(Detection::weight).reversed());
        List<Detection> kept = new ArrayList<>();
        for (Detection detection : surestFirst) {
            if (kept.stream().noneMatch(better -> better.overlap(detection) > SAME_PLACE)) {
                kept.add(detection);
            }
        }
        int largest = kept.stream().mapToInt(Detection::side).max().orElse(0);
        double best = kept.isEmpty() ? 0 : kept.get(0).weight();
        // A share of a weight below 0 lies above it: the best would be too weak beside itself.
        double weakest = Math.min(best, TOO_WEAK * best);
        kept.removeIf(detection -> detection.side() < TOO_SMALL * largest || detection.weight() < weakest);
        kept.sort(Comparator.comparingInt(Detection::side).reversed());
        return kept;
    }
}
