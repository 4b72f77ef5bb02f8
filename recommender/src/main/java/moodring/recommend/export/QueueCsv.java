package moodring.recommend.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import moodring.recommend.Queue;
import moodring.recommend.QueuedTrack;
import moodring.track.Track;

/**
 * A queue as CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV
 * injection"): titles come from strangers.
 */
public final class QueueCsv implements QueueText {
    @Override
    public String of(Queue queue) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    "position", "id", "title", "artist", "album", "mood", "valence", "energy", "reason", "address");
            int position = 1;
            for (QueuedTrack queued : queue.tracks()) {
                write(csv, position++, queued);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().stripTrailing();
    }

    private static void write(CsvWriter csv, int position, QueuedTrack queued) {
        Track track = queued.placed().track();
        csv.writeRecord(
                Integer.toString(position),
                safe(track.id()),
                safe(track.title()),
                safe(track.artist()),
                safe(track.details().album().orElse("")),
                queued.placed().mood().word(),
                String.format(Locale.ROOT, "%.3f", track.features().valence()),
                String.format(Locale.ROOT, "%.3f", track.features().energy()),
                safe(queued.reason()),
                safe(TrackAddress.of(queued.placed())));
    }

    /** The text, harmless in a spreadsheet. */
    static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
