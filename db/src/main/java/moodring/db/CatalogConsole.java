package moodring.db;

import java.net.URI;

/** H2's own console in the browser, on the current catalog: 127.0.0.1 alone, a user who may only read. */
public final class CatalogConsole implements AutoCloseable {

    private CatalogConsole() {}

    /**
     * Starts the console on the current catalog.
     *
     * @param port 0 for any free one
     * @return serves until closed
     * @throws CatalogException {@code NO_CATALOG} as {@link Catalogs#open}, {@code UNAVAILABLE} if the port is taken
     */
    public static CatalogConsole start(Catalogs catalogs, int port) {
        throw new UnsupportedOperationException("being written");
    }

    /** Opens logged in; the address carries a session key, so treat it as a secret of this computer. */
    public URI address() {
        throw new UnsupportedOperationException("being written");
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException("being written");
    }
}
