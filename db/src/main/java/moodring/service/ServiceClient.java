package moodring.service;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import moodring.service.ServiceException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one service. A broken connection or a failure of the service is tried again; a pause that the service asks for
 * (429, or 503 with {@code Retry-After}) is kept by all threads, and outlives the process. Safe for threads.
 */
public final class ServiceClient {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);
    /** A service that says "later" so often in a row to one request will go on saying it. */
    private static final int MOST_REFUSALS = 5;
    /** Spotify does not say when an account may ask again; coming back every few seconds would not help. */
    private static final Duration NEW_QUOTA = Duration.ofHours(1);
    /** Services have banned those who came back to the second. */
    private static final double SURCHARGE = 0.1;

    private final String name;
    private final Pause pause;
    private final Patience patience;
    private final HttpClient http;
    private final Optional<RateLimiter<Object>> limit;
    private volatile boolean careful;

    /** @param name for sentences, such as {@code Spotify} */
    public ServiceClient(String name, Pause pause, Patience patience) {
        this(name, pause, patience, Optional.empty());
    }

    private ServiceClient(String name, Pause pause, Patience patience, Optional<RateLimiter<Object>> limit) {
        this.limit = limit;
        this.name = name;
        this.pause = pause;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience.connect())
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The same, with requests spread evenly: no more than so many a second. */
    public ServiceClient atMost(int requestsASecond) {
        RateLimiter<Object> even = RateLimiter.smoothBuilder(requestsASecond, Duration.ofSeconds(1))
                .build();
        return new ServiceClient(name, pause, patience, Optional.of(even));
    }

    /**
     * Sends a request that may be sent again without harm.
     *
     * @return any status but 429 and 5xx
     * @throws ServiceException {@code TRY_LATER} if the service asks for a longer pause than we wait out;
     *     {@code UNAVAILABLE} if it cannot be reached or fails
     */
    public Answer ask(HttpRequest request) {
        return patiently(request, patience.tries());
    }

    /** As {@link #ask}, but a request that broke is not sent again: it may have been fulfilled. */
    public Answer tell(HttpRequest request) {
        return patiently(request, 1);
    }

    private Answer patiently(HttpRequest request, int tries) {
        for (int refusal = 0; refusal < MOST_REFUSALS; refusal++) {
            Answer answer = unbroken(request, tries);
            if (!asksForPause(answer)) {
                return answer;
            }
        }
        throw later("has refused one request " + MOST_REFUSALS + " times");
    }

    private Answer unbroken(HttpRequest request, int tries) {
        AtomicLong nanosAsked = new AtomicLong();
        try {
            Answer answer = Failsafe.with(again(tries, nanosAsked)).get(() -> inTurn(request, nanosAsked));
            if (answer.status() >= 500 && !asksForPause(answer)) {
                throw absent("answers with status " + answer.status(), null);
            }
            return answer;
        } catch (FailsafeException e) {
            Throwable cause = e.getCause();
            String words = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
            throw absent("cannot be reached at " + request.uri().getHost() + " (" + words + ")", cause);
        }
    }

    /** Failsafe's own limit of time would count the pauses, and a request after a long one would have one try. */
    private RetryPolicy<Answer> again(int tries, AtomicLong nanosAsked) {
        return RetryPolicy.<Answer>builder()
                .handle(IOException.class)
                .handleResultIf(answer -> answer.status() >= 500 && !asksForPause(answer))
                .abortIf((answer, broken) ->
                        nanosAsked.get() >= patience.longestCall().toNanos())
                .withMaxAttempts(tries)
                .withBackoff(patience.firstDelay(), patience.firstDelay().multipliedBy(4))
                .withJitter(0.2)
                .build();
    }

    /** After a pause the first request goes alone, to see whether the service has had enough of it. */
    private Answer inTurn(HttpRequest request, AtomicLong nanosAsked) throws IOException {
        if (!careful && pause.left().isZero()) {
            return timed(request, nanosAsked);
        }
        synchronized (this) {
            waitOut();
            Answer answer = timed(request, nanosAsked);
            careful = asksForPause(answer);
            return answer;
        }
    }

    private void waitOut() {
        for (Duration left = pause.left(); !left.isZero(); left = pause.left()) {
            if (left.compareTo(patience.longestPause()) > 0) {
                throw later("asks to be left alone");
            }
            LOG.info("{} asks to be left alone for {} s; waiting", name, left.toSeconds() + 1);
            sleep(left.plusMillis(1));
        }
    }

    private Answer timed(HttpRequest request, AtomicLong nanosAsked) throws IOException {
        long start = System.nanoTime();
        try {
            return exchange(request);
        } finally {
            nanosAsked.addAndGet(System.nanoTime() - start);
        }
    }

    private Answer exchange(HttpRequest request) throws IOException {
        takeTurn();
        CompletableFuture<HttpResponse<String>> sent = http.sendAsync(request, info -> new LimitedBody());
        try {
            HttpResponse<String> response = sent.get(patience.answer().toMillis(), TimeUnit.MILLISECONDS);
            Answer answer = new Answer(
                    name, response.statusCode(), response.headers().firstValue("Retry-After"), response.body());
            if (asksForPause(answer)) {
                keepAway(answer);
            }
            return answer;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException broken ? broken : new IOException(e.getCause());
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new IOException("no whole answer within " + patience.answer().toSeconds() + " s", e);
        } catch (InterruptedException e) {
            sent.cancel(true);
            throw interrupted();
        }
    }

    private void takeTurn() {
        if (limit.isPresent()) {
            try {
                limit.get().acquirePermit();
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }
    }

    private void keepAway(Answer answer) {
        boolean quotaUsedUp = answer.retryAfter().isEmpty() && answer.body().contains("QUOTA_EXCEEDED");
        Duration asked = quotaUsedUp
                ? NEW_QUOTA
                : RetryAfter.of(answer.retryAfter(), pause.clock().instant());
        boolean ban = asked.compareTo(patience.longestPause()) > 0;
        double share = ban ? SURCHARGE + ThreadLocalRandom.current().nextDouble(SURCHARGE / 10) : 0;
        pause.begin(asked.plusMillis(Math.round(asked.toMillis() * share)));
        careful = true;
    }

    private static boolean asksForPause(Answer answer) {
        return answer.status() == 429
                || answer.status() == 503 && answer.retryAfter().isPresent();
    }

    private void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private ServiceException interrupted() {
        Thread.currentThread().interrupt();
        return new ServiceException(Kind.TRY_LATER, "Stopped while waiting for " + name + ".");
    }

    private ServiceException later(String what) {
        String when = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm:ss", Locale.ENGLISH)
                .format(pause.until().atZone(ZoneId.systemDefault()));
        return ServiceException.later(
                name + " " + what + ": until " + when + " ("
                        + pause.until().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        + "). What was fetched so far is kept; run the same command again after that.",
                pause.until());
    }

    private ServiceException absent(String what, Throwable cause) {
        return new ServiceException(
                Kind.UNAVAILABLE,
                name + " " + what + ": look at the network, and try again later. What was fetched so far is kept.",
                cause);
    }
}
