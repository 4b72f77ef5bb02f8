package moodring.recommend.sequence;

import java.util.Arrays;
import java.util.List;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sample.QueueSoFar;
import moodring.track.PlacedTrack;

/** Prefers songs that would come next if the queue were somebody's playlist. Immutable, safe for several threads. */
public final class WhatComesNext implements QueueRanker {
    private static final double NOTHING_KNOWN = 0.5;

    private final NextTrackModel model;

    public WhatComesNext(NextTrackModel model) {
        this.model = model;
    }

    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        double[] scores = model.scores(queue.tracks(), candidates);
        double best = Arrays.stream(scores).max().orElse(0);
        double worst = Arrays.stream(scores).min().orElse(0);
        return Arrays.stream(scores)
                .map(score -> best == worst ? NOTHING_KNOWN : (score - worst) / (best - worst))
                .toArray();
    }
}
