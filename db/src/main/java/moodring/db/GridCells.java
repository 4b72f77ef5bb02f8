package moodring.db;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The cells of the mood map that hold tracks, read block by block when first asked for and then kept. */
final class GridCells {

    static final String BY_BLOCK = "SELECT energy_step, valence_step, first_number, tracks FROM grid_cell"
            + " WHERE own = ? AND mood = ? ORDER BY first_number";

    private final Jdbi jdbi;
    private final Map<MoodBlock, List<Cell>> cells = new ConcurrentHashMap<>();

    GridCells(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** One cell and its rows. */
    record Cell(MoodBlock block, int energyStep, int valenceStep, int firstNumber, int tracks) {

        /** Number of the row behind the last one. */
        int end() {
            return firstNumber + tracks;
        }
    }

    /** In the order of the file. */
    List<Cell> of(MoodBlock block) {
        return cells.computeIfAbsent(block, this::read);
    }

    private List<Cell> read(MoodBlock block) {
        try {
            return jdbi.withHandle(handle -> handle.createQuery(BY_BLOCK)
                    .bind(0, block.own())
                    .bind(1, block.mood().word())
                    .map((row, context) -> new Cell(block, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                    .list());
        } catch (JdbiException e) {
            throw TrackRows.unreadable(e);
        }
    }
}
