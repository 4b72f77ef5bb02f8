package moodring.db;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import moodring.db.CatalogException.Kind;
import org.h2.server.web.WebServer;
import org.h2.tools.Server;

/** H2's own console in the browser, on the current catalog: 127.0.0.1 alone, a user who may only read. */
public final class CatalogConsole implements AutoCloseable {

    /** H2 says so before it has sent the browser its last page. */
    private static final Duration LAST_PAGE = Duration.ofMillis(500);

    private final Server server;
    private final CountDownLatch disconnected;
    private final URI address;
    private final Path preferences;

    private CatalogConsole(Server server, CountDownLatch disconnected, URI address, Path preferences) {
        this.server = server;
        this.disconnected = disconnected;
        this.address = address;
        this.preferences = preferences;
    }

    /**
     * Starts the console on the current catalog.
     *
     * @param port 0 for any free one
     * @return serves until closed
     * @throws CatalogException {@code NO_CATALOG} as {@link Catalogs#open}, {@code UNAVAILABLE} if the port is taken
     */
    public static CatalogConsole start(Catalogs catalogs, int port) {
        catalogs.open().close(); // checks the file against its hash
        CatalogVersion current = catalogs.current().orElseThrow();
        String url = H2Address.forReading(current.folder().resolve(CatalogFolder.DATABASE));
        try {
            return start(url, port);
        } catch (SQLException | IOException e) {
            throw new CatalogException(
                    Kind.UNAVAILABLE,
                    "The console cannot be served on 127.0.0.1:" + port + " (" + e.getMessage()
                            + "): choose another port.",
                    e);
        }
    }

    private static CatalogConsole start(String url, int port) throws SQLException, IOException {
        H2Address.requireLoopback();
        Path preferences = Files.createTempDirectory("moodring-console");
        Files.writeString(
                preferences.resolve(".h2.server.properties"),
                "0=Moodring catalog|org.h2.Driver|" + url + "|" + H2Address.VIEWER + "\n");
        WebServer web = new WebServer();
        String[] settings = {"-webPort", Integer.toString(port), "-properties", preferences.toString()};
        Server server = new Server(web, settings);
        CountDownLatch disconnected = new CountDownLatch(1);
        web.setShutdownHandler(disconnected::countDown);
        try {
            server.start();
            Connection connection = DriverManager.getConnection(url, H2Address.VIEWER, "");
            URI named = URI.create(web.addSession(connection));
            URI address = URI.create(named.toString().replace(named.getHost(), H2Address.LOOPBACK));
            return new CatalogConsole(server, disconnected, address, preferences);
        } catch (SQLException e) {
            server.stop();
            new LocalDisk().delete(preferences);
            throw e;
        }
    }

    /** Opens logged in; the address carries a session key, so treat it as a secret of this computer. */
    public URI address() {
        return address;
    }

    /** Returns when the person has disconnected in the browser, when closed, or when this thread is interrupted. */
    public void waitUntilDisconnected() {
        try {
            disconnected.await();
            Thread.sleep(LAST_PAGE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        disconnected.countDown();
        server.stop();
        try {
            new LocalDisk().delete(preferences);
        } catch (IOException e) {
            preferences.toFile().deleteOnExit();
        }
    }
}
