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

/** Keeps what is known of the last builds that were not published, in the state folder. */
final class RefusedBuilds {

    private static final int KEPT = 10;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    RefusedBuilds(Path folder) {
        this.folder = folder;
    }

    /** Writes what is known, forgets the oldest, and returns the summary with the reasons and the file's name in it. */
    BuildSummary keep(BuildSummary summary, List<String> reasons) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("refused-" + NAME.format(Instant.now()) + ".json");
            BuildSummary refused = summary.with("refused", reasons).with("report", file.toString());
            Files.writeString(file, refused.json() + "\n");
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
