package moodring.recommend.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import moodring.recommend.Queue;
import moodring.recommend.QueuedTrack;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.Journey;
import moodring.track.PlanePoint;
import moodring.track.Track;
import picocli.CommandLine.Help.Ansi;

/** A queue for a person to read. */
public final class QueueTable implements QueueText {
    private static final int WIDTH = 36;

    private final Ansi ansi;

    /** @param ansi whether there are colours */
    public QueueTable(Ansi ansi) {
        this.ansi = ansi;
    }

    @Override
    public String of(Queue queue) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(queue.journey()));
        if (queue.madeUp()) {
            lines.add("The songs are made up: this is the demo catalog.");
        }
        lines.add("");
        for (int index = 0; index < queue.tracks().size(); index++) {
            add(lines, index + 1, queue.tracks().get(index));
        }
        queue.shortfall().ifPresent(lines::add);
        lines.add("--seed " + queue.request().seed() + " gives this list again.");
        return String.join(System.lineSeparator(), lines);
    }

    private static String heading(Journey journey) {
        PlanePoint end = journey.end().point();
        String way = journey.goal() == Goal.MATCH
                ? journey.start().word()
                : "from " + journey.start().word() + " to "
                        + journey.end().mood().word();
        return String.format(
                Locale.ROOT,
                "%s: %s (valence %.2f, energy %.2f)",
                capital(journey.goal().word()),
                way,
                end.valence(),
                end.energy());
    }

    private void add(List<String> lines, int number, QueuedTrack queued) {
        Track track = queued.placed().track();
        String title = ansi.string("@|bold " + escaped(cell(track.title(), "(no title)")) + "|@");
        String artist = cell(track.artist(), "(unknown artist)");
        lines.add("%3d  %s  %s  %s"
                .formatted(number, title, artist, queued.placed().mood().word()));
        lines.add("     " + faint(queued.reason()));
        String link = QueueAnswer.linksOf(queued.placed()).get("spotify");
        if (link != null) {
            lines.add("     " + faint(link));
        }
    }

    private String faint(String text) {
        return ansi.string("@|faint " + escaped(text) + "|@");
    }

    /** Picocli's markup has no escape for its end sign, so a title that contains one is taken apart. */
    private static String escaped(String text) {
        return text.replace("|@", "| @").replace("@|", "@ |");
    }

    /** Padded or cut to one width, control characters taken out so that no title can move the terminal's cursor. */
    private static String cell(String text, String ifEmpty) {
        String clean = (text.isBlank() ? ifEmpty : text).replaceAll("\\p{Cntrl}", " ");
        int length = clean.codePointCount(0, clean.length());
        if (length > WIDTH) {
            return clean.substring(0, clean.offsetByCodePoints(0, WIDTH - 1)) + "…";
        }
        return clean + " ".repeat(WIDTH - length);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
