package moodring.catalog;

import java.util.Optional;
import moodring.catalog.compare.Earlier;
import moodring.db.Catalog;
import moodring.db.CatalogException;
import moodring.db.CatalogVersion;
import moodring.db.Catalogs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalog that a build is to replace, as far as the new one has to be like it. There is none where nothing was
 * published, where it is damaged, and where real songs follow made-up ones.
 */
final class Before {

    private static final Logger LOG = LoggerFactory.getLogger(Before.class);

    private final Catalogs catalogs;
    private final Optional<CatalogVersion> version;
    private final int realTracksLost;

    private Before(Catalogs catalogs, Optional<CatalogVersion> version, int realTracksLost) {
        this.catalogs = catalogs;
        this.version = version;
        this.realTracksLost = realTracksLost;
    }

    static Before of(Catalogs catalogs, boolean madeUp) {
        try {
            Optional<CatalogVersion> current = catalogs.current();
            boolean sameKind = current.filter(
                            version -> version.manifest().origin().madeUp() == madeUp)
                    .isPresent();
            int real = sameKind || !madeUp
                    ? 0
                    : current.map(version -> version.manifest().tracks()).orElse(0);
            return new Before(catalogs, current.filter(version -> sameKind), real);
        } catch (CatalogException e) { // a new build is the remedy, so it must not end here
            return unreadable(catalogs, e);
        }
    }

    /** Tracks that are not made up and that made-up ones would replace. */
    int realTracksLost() {
        return realTracksLost;
    }

    int tracks() {
        return version.map(each -> each.manifest().tracks()).orElse(0);
    }

    /** Reads the whole catalog. */
    Optional<Earlier> earlier() {
        if (version.isEmpty()) {
            return Optional.empty();
        }
        try (Catalog catalog = catalogs.open(version.get().id())) {
            return Optional.of(new Earlier(catalog));
        } catch (CatalogException e) {
            return unreadable(catalogs, e).earlier();
        }
    }

    private static Before unreadable(Catalogs catalogs, CatalogException why) {
        LOG.warn("The new catalog is not compared with the current one. {}", why.getMessage());
        return new Before(catalogs, Optional.empty(), 0);
    }
}
