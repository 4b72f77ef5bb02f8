package moodring.recommend;

import java.util.function.Supplier;
import moodring.db.Catalog;
import moodring.db.CatalogException;
import moodring.db.CatalogVersion;
import moodring.db.Catalogs;

/**
 * The catalog that is published now: opened when it is first asked for, and again when a newer one is published. Safe
 * for several threads; close it.
 *
 * <p>The version before stays open until the next change, so that whoever is reading it can finish.
 */
public final class CurrentCatalog implements Supplier<Catalog>, AutoCloseable {
    private final Catalogs catalogs;
    private Catalog current;
    private Catalog before;

    public CurrentCatalog(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** @throws CatalogException if nothing is published or what is published is damaged */
    @Override
    public synchronized Catalog get() {
        String published = catalogs.current().map(CatalogVersion::id).orElse("");
        if (current == null || !current.manifest().id().equals(published)) {
            Catalog newer = catalogs.open();
            close(before);
            before = current;
            current = newer;
        }
        return current;
    }

    @Override
    public synchronized void close() {
        close(before);
        close(current);
        before = null;
        current = null;
    }

    private static void close(Catalog catalog) {
        if (catalog != null) {
            catalog.close();
        }
    }
}
