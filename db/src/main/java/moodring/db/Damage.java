package moodring.db;

import java.nio.file.Path;

/** The sentence for files that cannot be trusted. */
final class Damage {

    private Damage() {}

    /** @param cause null where there is none */
    static CatalogException of(Path file, String what, Throwable cause) {
        return new CatalogException(
                CatalogException.Kind.NO_CATALOG,
                "The catalog is damaged: " + file + ": " + what
                        + ". Go back to a whole one with ./moodring catalog list"
                        + " and ./moodring catalog restore ID, or build anew with ./moodring catalog build.",
                cause);
    }

    static CatalogException nothingPublished(Path folder) {
        return new CatalogException(
                CatalogException.Kind.NO_CATALOG,
                "There is no catalog in " + folder + " yet: build one with ./moodring catalog build --source demo.");
    }
}
