package moodring.catalog.source.spotify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.service.WholeFile;
import moodring.spotify.TrackPage;

/** The pages of one pull. Each is whole or absent, so a killed pull goes on after the last that is there. */
final class PageFolder {

    /** Longer than the longest pause that Spotify asks for; what is older no longer is what the listener has. */
    private static final Duration FRESH = Duration.ofDays(3);

    private final Path folder;

    private PageFolder(Path folder) {
        this.folder = folder;
    }

    /** Opens it; pages of an old pull are removed first. */
    static PageFolder open(Path folder, Clock clock) {
        PageFolder pages = new PageFolder(folder);
        Path begun = folder.resolve("begun");
        if (pages.begun(begun).isBefore(clock.instant().minus(FRESH))) {
            pages.remove();
            WholeFile.write(begun, clock.instant().toString());
        }
        return pages;
    }

    /** Those of one list that are there, in order. */
    List<TrackPage> pages(String list) {
        List<TrackPage> pages = new ArrayList<>();
        for (Path file = file(list, 0); Files.exists(file); file = file(list, pages.size())) {
            Optional<TrackPage> page = read(file);
            if (page.isEmpty()) {
                break; // damaged: it is fetched again
            }
            pages.add(page.get());
        }
        return pages;
    }

    void add(String list, int number, TrackPage page) {
        WholeFile.write(file(list, number), page.text());
    }

    int count() {
        try (Stream<Path> files = Files.list(folder)) {
            return (int) files.filter(file -> file.toString().endsWith(".json")).count();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Path file(String list, int number) {
        return folder.resolve("%s.%05d.json".formatted(list, number));
    }

    private Optional<TrackPage> read(Path file) {
        try {
            return TrackPage.of(Files.readString(file));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Instant begun(Path file) {
        try {
            return Files.exists(file) ? Instant.parse(Files.readString(file).strip()) : Instant.EPOCH;
        } catch (IOException | DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private CatalogException unusable(IOException cause) {
        return new CatalogException(
                Kind.INPUT_OUTPUT,
                "The pages from Spotify in " + folder + " cannot be read or removed: " + cause.getMessage(),
                cause);
    }
}
