package moodring.recommend.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import moodring.recommend.RecommendException;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The page and its interface: the front door of this package. Started by {@link #start}; close it.
 *
 * <p>Loopback alone unless the settings say otherwise; what may come in is decided by {@link Guard} and {@link Visitors}.
 */
public final class WebServer implements AutoCloseable {
    private static final int MOST_THREADS = 24;
    private static final int MOST_HEADER_BYTES = 16_384;

    private final Javalin javalin;
    private final WebSettings settings;

    private WebServer(Javalin javalin, WebSettings settings) {
        this.javalin = javalin;
        this.settings = settings;
    }

    /**
     * @throws RecommendException {@code UNAVAILABLE} if the port is in use or not for this user, with the remedy
     */
    public static WebServer start(WebSettings settings, PageParts parts) {
        Javalin javalin = Javalin.create(config -> configure(config, settings, parts));
        try {
            return new WebServer(javalin.start(), settings);
        } catch (RuntimeException e) {
            javalin.stop();
            throw CannotListen.because(settings, e);
        }
    }

    /** Where to point a browser, with the token after the # where one is needed. */
    public URI address() {
        String host = settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
        String token = settings.token().map(value -> "#t=" + value).orElse("");
        return URI.create("http://" + host + ":" + javalin.port() + "/" + token);
    }

    /** Waits until the server has been closed by another thread. */
    public void awaitEnd() throws InterruptedException {
        javalin.jettyServer().server().join();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    private static void configure(JavalinConfig config, WebSettings settings, PageParts parts) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.jetty.host = settings.address();
        config.jetty.port = settings.port();
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, 4);
        config.jetty.modifyHttpConfiguration(WebServer::sayLittle);
        config.jetty.modifyWebSocketServletFactory(sockets -> {
            sockets.setMaxBinaryMessageSize(Body.LIMIT);
            sockets.setMaxTextMessageSize(MOST_HEADER_BYTES);
            sockets.setIdleTimeout(Duration.ofSeconds(30));
        });
        config.http.maxRequestSize = Body.LIMIT;
        config.http.prefer405over404 = true;
        config.http.generateEtags = false;
        routes(config.routes, settings, parts);
    }

    private static void sayLittle(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(MOST_HEADER_BYTES);
    }

    private static void routes(RoutesConfig routes, WebSettings settings, PageParts parts) {
        Guard guard = new Guard(OwnNames.at(settings.address()));
        Visitors visitors = new Visitors(settings.token());
        RateLimit limit = new RateLimit();
        routes.before(SafeHeaders::put);
        routes.before(guard::check);
        routes.before(limit::check); // before the token, which could be guessed at any speed otherwise
        routes.before(visitors::check);
        routes.wsBeforeUpgrade(guard::check);
        routes.wsBeforeUpgrade(limit::check);
        routes.wsBeforeUpgrade(visitors::check);
        routes.post("/api/session", visitors::openSession);
        Problems.register(routes);
        PageParts watched = settings.metrics() ? measured(routes, parts) : parts;
        state(routes, watched);
        songs(routes, watched);
        listener(routes, parts.listener());
        routes.get("/api/openapi.json", new Contract()::answer);
        StaticPages pages = new StaticPages();
        routes.get("/<path>", pages::answer);
        routes.get("/", pages::answer);
    }

    private static PageParts measured(RoutesConfig routes, PageParts parts) {
        Metrics metrics = new Metrics();
        routes.after(metrics::count);
        routes.get("/metrics", metrics::answer);
        return parts.watching(metrics::timed);
    }

    private static void state(RoutesConfig routes, PageParts parts) {
        StateRoutes state = new StateRoutes(parts);
        routes.get("/healthz", state::alive);
        routes.get("/readyz", state::ready);
        routes.get("/api/state", state::state);
        routes.post("/api/readings", new ReadingRoutes(parts)::read);
        routes.ws("/api/live", new LiveRoutes(parts)::configure);
    }

    private static void songs(RoutesConfig routes, PageParts parts) {
        PlaneRoutes plane = new PlaneRoutes(parts);
        Shelf shelf = new Shelf();
        routes.post("/api/queues", new QueueRoutes(parts, shelf)::make);
        routes.post("/api/exports", new ExportRoutes(shelf)::export);
        routes.post("/api/playlists", new PlaylistRoutes(shelf, parts.listener().spotify())::save);
        routes.get("/api/plane/{catalog}", plane::dots);
        routes.get("/api/plane/{catalog}/{index}", plane::track);
        routes.get("/api/tracks", plane::near);
        routes.get("/api/tracks/{id}", plane::byId);
    }

    private static void listener(RoutesConfig routes, ListenerParts listener) {
        HistoryRoutes history = new HistoryRoutes(listener, Clock.systemUTC());
        routes.post("/api/events", history::keep);
        routes.get("/api/history", history::show);
        routes.put("/api/history", history::turn);
        routes.get("/api/history/events", history::export);
        routes.delete("/api/history", history::erase);
        NeutralRoutes neutral = new NeutralRoutes(listener.neutral());
        routes.get("/api/neutral", neutral::show);
        routes.delete("/api/neutral", neutral::forget);
        routes.put("/api/covers", Covers::change);
    }
}
