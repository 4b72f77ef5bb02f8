package moodring.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import moodring.catalog.report.CatalogReport;
import moodring.db.Catalog;

/** Keeps what is known of the last builds that were not published, in the state folder. */
final class RefusedBuilds {

    private static final int KEPT = 10; // a page and its numbers are two files
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    RefusedBuilds(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes what is known, forgets the oldest, and returns the summary with the reasons and the page's name in it.
     *
     * @param built stays open
     */
    BuildSummary keep(BuildSummary summary, List<String> reasons, Catalog built) {
        try {
            Files.createDirectories(folder);
            String name = "refused-" + NAME.format(Instant.now());
            Path page = folder.resolve(name + ".html");
            BuildSummary refused = summary.with("refused", reasons).with("report", page.toString());
            Files.writeString(page, CatalogReport.ofRefused(built, reasons).html());
            Files.writeString(folder.resolve(name + ".json"), refused.json() + "\n");
            forgetOldest();
            return refused;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> oldest =
                    files.sorted(Comparator.reverseOrder()).skip(KEPT).toList();
            for (Path file : oldest) {
                Files.delete(file);
            }
        }
    }
}
