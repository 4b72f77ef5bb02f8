package moodring.catalog.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import moodring.db.Catalog;
import moodring.db.CatalogRow;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;

/** What one pass over all tracks tells. */
final class TrackCensus {

    /** Steps of the mood map along each side. */
    static final int STEPS = 40;

    private static final int TYPICAL = 3;
    private static final int TAGS = 4;

    private final int[][][] cells = new int[Mood.values().length][STEPS][STEPS];
    private final Map<Integer, List<CatalogRow>> typical = new HashMap<>();
    private final Map<Integer, Map<String, Integer>> tags = new HashMap<>();
    private final Set<String> songs = new HashSet<>();
    private int own;

    TrackCensus(Catalog catalog) {
        catalog.forEachRow(this::see);
    }

    /** Tracks of a mood in a cell of the map; energy grows upwards, valence to the right. */
    int cell(Mood mood, int energyStep, int valenceStep) {
        return cells[mood.ordinal()][energyStep][valenceStep];
    }

    /** Different songs: releases of one are counted once. */
    int songs() {
        return songs.size();
    }

    int own() {
        return own;
    }

    /** The songs nearest to the middle of a cluster, nearest first; only those that have a title. */
    List<PlacedTrack> typical(int cluster) {
        return typical.getOrDefault(cluster, List.of()).stream()
                .map(CatalogRow::track)
                .toList();
    }

    /** The commonest genres and tags of a cluster's tracks, commonest first. */
    List<String> tags(int cluster) {
        return tags.getOrDefault(cluster, Map.of()).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> tag) -> -tag.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(TAGS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void see(CatalogRow row) {
        PlacedTrack track = row.track();
        AudioFeatures features = track.track().features();
        cells[track.mood().ordinal()][step(features.energy())][step(features.valence())]++;
        own += track.own() ? 1 : 0;
        if (songs.add(track.songKey()) && !track.track().title().isEmpty()) {
            offer(row);
        }
        track.track().details().genres().forEach(tag -> tags.computeIfAbsent(
                        track.cluster(), cluster -> new HashMap<>())
                .merge(tag, 1, Integer::sum));
    }

    private void offer(CatalogRow row) {
        List<CatalogRow> best = typical.computeIfAbsent(row.track().cluster(), cluster -> new ArrayList<>());
        best.add(row);
        best.sort(Comparator.comparingDouble((CatalogRow each) -> each.reason().clusterDistance())
                .thenComparing(each -> each.track().track().id()));
        if (best.size() > TYPICAL) {
            best.remove(TYPICAL);
        }
    }

    private static int step(double value) {
        return Math.min(STEPS - 1, (int) (value * STEPS));
    }
}
