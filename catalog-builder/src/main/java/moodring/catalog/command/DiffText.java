package moodring.catalog.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import moodring.catalog.compare.CatalogDiff;
import moodring.catalog.compare.MoodChange;
import moodring.catalog.compare.NamedTrack;
import moodring.track.Mood;

/** A diff for people, and as JSON. */
final class DiffText {

    private final CatalogDiff diff;
    private final int limit;

    DiffText(CatalogDiff diff, int limit) {
        this.diff = diff;
        this.limit = limit;
    }

    void print(PrintWriter out) {
        out.printf("%s → %s%n", diff.since(), diff.until());
        out.printf(
                Locale.ROOT,
                "%d came, %d went, %d in both; %d of them changed mood (%.1f %%)%n",
                diff.came().size(),
                diff.went().size(),
                diff.drift().common(),
                diff.changes().size(),
                100 * diff.drift().changedShare());
        diff.reasons().forEach((reason, count) -> out.printf("  %8d  %s%n", count, reason.words()));
        if (!diff.changes().isEmpty()) {
            printMoves(out);
        }
        diff.changes().stream().limit(limit).forEach(change -> printChange(change, out));
        printTracks("came", diff.came(), out);
        printTracks("went", diff.went(), out);
    }

    private void printMoves(PrintWriter out) {
        out.printf("%n%-16s", "from \\ to");
        for (Mood now : Mood.values()) {
            out.printf(" %9s", now.word());
        }
        out.println();
        for (Mood then : Mood.values()) {
            out.printf("%-16s", then.word());
            for (Mood now : Mood.values()) {
                out.printf(" %9s", then == now ? "·" : diff.moved(then, now));
            }
            out.println();
        }
    }

    private static void printChange(MoodChange change, PrintWriter out) {
        out.printf(
                "%n%s → %s  %s%n    %s: %s%n",
                change.then().word(),
                change.now().word(),
                name(change.title(), change.artist(), change.id()),
                change.reason().words(),
                change.why());
    }

    private void printTracks(String what, List<NamedTrack> tracks, PrintWriter out) {
        if (tracks.isEmpty()) {
            return;
        }
        out.printf(
                "%n%s%s%n", what, tracks.size() > limit ? " (the first " + limit + " of " + tracks.size() + ")" : "");
        tracks.stream()
                .limit(limit)
                .forEach(track -> out.printf(
                        "  %-9s  %s%n", track.mood().word(), name(track.title(), track.artist(), track.id())));
    }

    private static String name(String title, String artist, String id) {
        return title.isEmpty() ? id : title + (artist.isEmpty() ? "" : " · " + artist) + "  [" + id + "]";
    }

    /** The answer of {@code --json}. */
    static Map<String, Object> facts(CatalogDiff diff) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("since", diff.since());
        facts.put("until", diff.until());
        facts.put("common", diff.drift().common());
        Map<String, Integer> reasons = new LinkedHashMap<>();
        diff.reasons().forEach((reason, count) -> reasons.put(reason.word(), count));
        facts.put("reasons", reasons);
        facts.put("stabilityIndex", diff.drift().facts().get("stabilityIndex"));
        facts.put("came", tracks(diff.came()));
        facts.put("went", tracks(diff.went()));
        facts.put("changed", changes(diff));
        return facts;
    }

    private static List<Map<String, Object>> tracks(List<NamedTrack> tracks) {
        List<Map<String, Object>> rows = new ArrayList<>();
        tracks.forEach(track -> rows.add(Map.of(
                "id",
                track.id(),
                "title",
                track.title(),
                "artist",
                track.artist(),
                "mood",
                track.mood().word())));
        return rows;
    }

    private static List<Map<String, Object>> changes(CatalogDiff diff) {
        List<Map<String, Object>> rows = new ArrayList<>();
        diff.changes().forEach(change -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", change.id());
            row.put("title", change.title());
            row.put("artist", change.artist());
            row.put("from", change.then().word());
            row.put("to", change.now().word());
            row.put("reason", change.reason().word());
            row.put("why", change.why());
            rows.add(row);
        });
        return rows;
    }
}
