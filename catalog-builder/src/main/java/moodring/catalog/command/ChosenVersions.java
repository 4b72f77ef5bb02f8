package moodring.catalog.command;

import java.util.List;
import java.util.Optional;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.db.CatalogVersion;
import moodring.db.Catalogs;

/** The versions that a command is about, where it is not told which. */
final class ChosenVersions {

    private final Catalogs catalogs;
    private final List<CatalogVersion> versions;

    ChosenVersions(Catalogs catalogs) {
        this.catalogs = catalogs;
        this.versions = catalogs.versions();
    }

    /** @throws CatalogException {@code NO_CATALOG} if nothing is published */
    String current() {
        return catalogs.current()
                .map(CatalogVersion::id)
                .orElseThrow(() -> new CatalogException(
                        Kind.NO_CATALOG,
                        "No catalog is published in " + catalogs.folder()
                                + "; make one with ./moodring catalog build first."));
    }

    /** The newest of the versions that are older. */
    Optional<String> older(String id) {
        return versions.stream()
                .map(CatalogVersion::id)
                .filter(other -> other.compareTo(id) < 0)
                .findFirst();
    }

    /** The newest of the versions that are older; where there is none, the newest of the others. */
    Optional<String> before(String id) {
        return older(id).or(() -> versions.stream()
                .map(CatalogVersion::id)
                .filter(other -> !other.equals(id))
                .findFirst());
    }
}
