package moodring.db;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.IntStream;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;

/**
 * Finds the tracks nearest to one point: reads the nearest cells until they hold enough tracks, then those further cells
 * that might still hold a nearer one.
 */
final class NearestTracks {

    /** Rows that are cheaper read along than skipped by a second query. */
    private static final int WORTH_READING_ALONG = 24;

    /** Features are kept as floats, so a track may lie this much outside of its cell. */
    private static final double ROUNDING = 1e-6;

    private static final int VALENCE = 1 + TrackMapper.COLUMNS.indexOf(TrackColumn.VALENCE);
    private static final int ENERGY = 1 + TrackMapper.COLUMNS.indexOf(TrackColumn.ENERGY);
    private static final int NUMBER = 1 + TrackMapper.COLUMNS.size();

    private static final Comparator<Candidate> NEAREST_FIRST = Comparator.comparingDouble(Candidate::distance)
            .thenComparing(candidate -> candidate.track().track().id());

    private final TrackRows rows;
    private final PlanePoint point;
    private final int limit;
    private final Set<Integer> offered = new HashSet<>(); // a row read along may come again with its own cell
    private final PriorityQueue<Candidate> farthestFirst = new PriorityQueue<>(NEAREST_FIRST.reversed());

    NearestTracks(TrackRows rows, PlanePoint point, int limit) {
        this.rows = rows;
        this.point = point;
        this.limit = limit;
    }

    private record Candidate(double distance, PlacedTrack track) {}

    private record FarCell(double distance, GridCells.Cell cell) {}

    /** @param cells of all moods that count */
    List<PlacedTrack> among(List<GridCells.Cell> cells) {
        double[] distances = cells.stream()
                .mapToDouble(cell -> Grid.distance(point, cell.energyStep(), cell.valenceStep()))
                .toArray();
        double horizon = horizon(cells, distances);
        List<FarCell> nearestFirst = IntStream.range(0, distances.length)
                .filter(i -> distances[i] <= horizon)
                .mapToObj(i -> new FarCell(distances[i], cells.get(i)))
                .sorted(Comparator.comparingDouble(FarCell::distance))
                .toList();
        int enough = enough(nearestFirst);
        read(nearestFirst.subList(0, enough));
        double reach = farthestFirst.size() < limit ? Double.POSITIVE_INFINITY : worst() + ROUNDING;
        read(nearestFirst.subList(enough, nearestFirst.size()).stream()
                .takeWhile(cell -> cell.distance <= reach)
                .toList());
        return farthestFirst.stream()
                .sorted(NEAREST_FIRST)
                .map(Candidate::track)
                .toList();
    }

    /** No cell beyond can hold one of the nearest; sorting all cells would cost more than reading the tracks. */
    private double horizon(List<GridCells.Cell> cells, double[] distances) {
        for (double radius = Grid.DIAGONAL; radius < 2; radius *= 1.5) {
            int tracks = 0;
            for (int i = 0; i < distances.length; i++) {
                tracks += distances[i] <= radius ? cells.get(i).tracks() : 0;
            }
            if (tracks >= limit) {
                return radius + Grid.DIAGONAL + ROUNDING;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** How many cells hold as many tracks as are asked for. */
    private int enough(List<FarCell> nearestFirst) {
        int cells = 0;
        for (int tracks = 0; cells < nearestFirst.size() && tracks < limit; cells++) {
            tracks += nearestFirst.get(cells).cell.tracks();
        }
        return cells;
    }

    /** Reads cells that are neighbours in the file at once. */
    private void read(List<FarCell> cells) {
        List<GridCells.Cell> byPlace = cells.stream()
                .map(FarCell::cell)
                .sorted(Comparator.comparingInt(GridCells.Cell::firstNumber))
                .toList();
        List<TrackRows.Span> spans = new ArrayList<>();
        for (int start = 0, stop; start < byPlace.size(); start = stop) {
            GridCells.Cell last = byPlace.get(start);
            for (stop = start + 1; stop < byPlace.size() && areNeighbours(last, byPlace.get(stop)); stop++) {
                last = byPlace.get(stop);
            }
            spans.add(new TrackRows.Span(byPlace.get(start).firstNumber(), last.end() - 1));
        }
        rows.spans(spans, this::offer);
    }

    /** Rows between two cells of one block may be read along; between two blocks lie moods that nobody asked for. */
    private static boolean areNeighbours(GridCells.Cell cell, GridCells.Cell next) {
        return next.firstNumber() <= cell.end() + WORTH_READING_ALONG
                && next.block().equals(cell.block());
    }

    private void offer(ResultSet row) throws SQLException {
        double distance = point.distanceTo(
                new PlanePoint(ShortestDecimal.of(row.getFloat(VALENCE)), ShortestDecimal.of(row.getFloat(ENERGY))));
        boolean tooFar = farthestFirst.size() == limit && distance > worst();
        if (tooFar || !offered.add(row.getInt(NUMBER))) {
            return;
        }
        farthestFirst.add(new Candidate(distance, TrackMapper.track(row)));
        if (farthestFirst.size() > limit) {
            farthestFirst.remove();
        }
    }

    private double worst() {
        return farthestFirst.element().distance;
    }
}
