package moodring.recommend.command;

import java.net.URI;
import java.util.Optional;
import moodring.db.CatalogException;
import moodring.db.Catalogs;
import moodring.db.ListenerStore;
import moodring.recommend.CurrentCatalog;
import moodring.recommend.Recommender;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.web.PageParts;
import moodring.recommend.web.WebServer;
import moodring.recommend.web.WebSettings;
import moodring.settings.Places;

/** Puts together what stands behind the page, and serves it until the program is told to stop. */
final class Page {
    private final Places places;

    Page(Places places) {
        this.places = places;
    }

    /** Called once, when the page can be used. */
    interface Ready {
        void at(URI address);
    }

    /** @throws CatalogException {@code NO_CATALOG} if nothing is published */
    void serve(WebSettings settings, Ready ready) throws InterruptedException {
        try (CurrentCatalog catalog = new CurrentCatalog(new Catalogs(places.catalogs()))) {
            catalog.get(); // so that a missing catalog is said here, and not to the first visitor
            try (WebServer server = WebServer.start(settings, parts(catalog))) {
                Thread stop = new Thread(server::close, "stop");
                Runtime.getRuntime().addShutdownHook(stop);
                ready.at(server.address());
                server.awaitEnd();
            }
        }
    }

    private PageParts parts(CurrentCatalog catalog) {
        Recommender recommender = new Recommender(catalog, BridgeFile.read(places.config()), Optional.empty());
        return new PageParts(catalog, recommender, Optional.empty(), new ListenerStore(places.listener()));
    }
}
