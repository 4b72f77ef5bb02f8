package moodring.recommend.command;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import moodring.db.CatalogException;
import moodring.db.Catalogs;
import moodring.db.ListenerStore;
import moodring.emotion.EmotionException;
import moodring.emotion.EmotionReader;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.CurrentCatalog;
import moodring.recommend.RecommendException;
import moodring.recommend.Recommender;
import moodring.recommend.listen.Calibration;
import moodring.recommend.listen.NeutralMemory;
import moodring.recommend.policy.BridgeFile;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.spotify.SpotifyDelivery;
import moodring.recommend.web.ListenerParts;
import moodring.recommend.web.PageParts;
import moodring.recommend.web.WebServer;
import moodring.recommend.web.WebSettings;
import moodring.service.Patience;
import moodring.settings.Places;
import moodring.spotify.Spotify;
import moodring.spotify.SpotifySettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts together what stands behind the page, and serves it until the program is told to stop. */
final class Page {
    private static final Logger LOG = LoggerFactory.getLogger(Page.class);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Places places;
    private final ModelOption model;

    Page(Places places, ModelOption model) {
        this.places = places;
        this.model = model;
    }

    /**
     * @param ready gets the address once the page can be used
     * @throws CatalogException {@code NO_CATALOG} if nothing is published
     */
    void serve(WebSettings settings, Consumer<URI> ready) throws InterruptedException {
        try (CurrentCatalog catalog = new CurrentCatalog(new Catalogs(places.catalogs()))) {
            catalog.get(); // so that a missing catalog is said here, and not to the first visitor
            try (WebServer server = WebServer.start(settings, parts(catalog))) {
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop"));
                ready.accept(server.address());
                server.awaitEnd();
            }
        }
    }

    private PageParts parts(CurrentCatalog catalog) {
        ListenerStore memory = new ListenerStore(places.listener());
        Recommender recommender =
                new Recommender(catalog, BridgeFile.read(places.config()), sequence()).remembering(memory);
        return new PageParts(catalog, recommender, CompletableFuture.supplyAsync(this::faces), listener(memory));
    }

    private ListenerParts listener(ListenerStore memory) {
        return new ListenerParts(memory, new NeutralMemory(places.config(), Calibration.USUAL), this::spotify);
    }

    /** Somebody waits in front of the page: a long pause that Spotify asks for is said, not waited out. */
    private SpotifyDelivery spotify() {
        SpotifySettings settings =
                SpotifySettings.of(places, System.getenv()).waiting(Patience.USUAL.pausingAtMost(LONGEST_PAUSE));
        return new SpotifyDelivery(Spotify.ofListener(settings, Clock.systemUTC()));
    }

    /** With a damaged model the page still plays, and says what is damaged. */
    private Optional<QueueRanker> sequence() {
        try {
            return SequenceOptions.ranker(places);
        } catch (RecommendException e) {
            LOG.warn("{} The songs are chosen without it.", e.getMessage());
            return Optional.empty();
        }
    }

    /** Without a model the page still takes moods by hand, and says what is missing. Loaded beside the server's start. */
    private Optional<Function<GreyPicture, FaceReading>> faces() {
        try {
            return Optional.of(EmotionReader.open(model.folder(places))::read);
        } catch (EmotionException e) {
            LOG.warn("{} Faces cannot be read; moods chosen by hand work.", e.getMessage());
            return Optional.empty();
        }
    }
}
