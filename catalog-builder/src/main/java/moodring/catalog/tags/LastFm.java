package moodring.catalog.tags;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import moodring.service.Answer;
import moodring.service.LineCache;
import moodring.service.Patience;
import moodring.service.Pause;
import moodring.service.ServiceAddress;
import moodring.service.ServiceClient;
import moodring.service.ServiceException;
import moodring.service.ServiceException.Kind;
import moodring.service.Terms;
import moodring.settings.Places;
import moodring.settings.SettingKeys;
import moodring.settings.SettingsException;
import moodring.settings.SettingsFile;

/**
 * Last.fm's tags. Answers are kept for 90 days. Its errors come with status 200, a list of one as an object, and
 * numbers as text.
 */
public final class LastFm {

    private static final String KEY = "MOODRING_LASTFM_KEY";
    private static final Terms TERMS = new Terms(
            "lastfm",
            "Last.fm's terms (https://www.last.fm/api/tos): its tags may be used without commercial purpose and with credit"
                    + " to Last.fm. It is told artist and title of tracks that are looked up, and your key.");
    private static final Duration GOOD = Duration.ofDays(90);
    /** Last.fm allows five. */
    private static final int REQUESTS_A_SECOND = 4;

    private static final int CHART_LENGTH = 500;

    private static final JsonNode NO_LIST = JsonNodeFactory.instance.arrayNode();
    private static final int NOT_FOUND = 6;
    private static final List<Integer> BAD_KEY = List.of(4, 10, 26);

    private final URI address;
    private final String key;
    private final ServiceClient client;
    private final LineCache cache;
    private final Map<String, JsonNode> known;
    private final Places places;
    private int requests;
    private boolean onlyFromCache;

    /**
     * @param environment names and values, as {@link System#getenv()} gives them; the key comes from here alone
     * @throws SettingsException if there is no key
     */
    public LastFm(Places places, Map<String, String> environment, Patience patience) {
        Clock clock = Clock.systemUTC();
        SettingsFile settings =
                SettingsFile.read(places.settingsFile(), SettingKeys.all().keySet(), environment);
        this.key = Optional.ofNullable(environment.get(KEY))
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .orElseThrow(() -> new SettingsException("--tags lastfm needs a key of your own from"
                        + " https://www.last.fm/api/account/create in the environment variable " + KEY
                        + "; everything else works without."));
        this.address =
                ServiceAddress.of("lastfm.api", settings.value("lastfm.api"), "https://ws.audioscrobbler.com/2.0");
        Pause pause = new Pause(places.state().resolve("lastfm-pause"), clock);
        this.client = new ServiceClient("Last.fm", pause, patience).atMost(REQUESTS_A_SECOND);
        this.cache = new LineCache(places.cache().resolve("lastfm").resolve("tags.jsonl"), GOOD, clock);
        this.known = new HashMap<>(cache.read());
        this.places = places;
    }

    /** An entry of a chart. */
    record Song(String artist, String title) {}

    /** Tags with how often they were given, 0 to 1; empty where Last.fm does not know the track. */
    Map<String, Double> tagsOfTrack(String artist, String title) {
        return tags(told(query("track.getTopTags", "artist", artist, "track", title), "toptags"));
    }

    /** The same of an artist. */
    Map<String, Double> tagsOfArtist(String artist) {
        return tags(told(query("artist.getTopTags", "artist", artist), "toptags"));
    }

    /** What was tagged so most often, the first first. */
    List<Song> chart(String tag) {
        Map<String, String> query = query("tag.getTopTracks", "tag", tag);
        query.put("limit", String.valueOf(CHART_LENGTH));
        return StreamSupport.stream(told(query, "tracks").spliterator(), false)
                .map(track -> new Song(
                        track.path("artist").path("name").asText(""),
                        track.path("name").asText("")))
                .toList();
    }

    /** Whether an answer is here already. */
    boolean knowsTrack(String artist, String title) {
        return known.containsKey(question(query("track.getTopTags", "artist", artist, "track", title)));
    }

    /** From now on nothing is asked: what is not known already is empty. */
    void onlyFromCache() {
        onlyFromCache = true;
    }

    /** How many were sent. */
    int requests() {
        return requests;
    }

    void sayTerms() {
        TERMS.sayOnce(places.state());
    }

    private static Map<String, Double> tags(JsonNode list) {
        Map<String, Double> tags = new LinkedHashMap<>();
        for (JsonNode tag : list) {
            double share = Math.min(1, Math.max(0, tag.path("count").asDouble(0) / 100));
            tags.putIfAbsent(tag.path("name").asText(""), share);
        }
        return tags;
    }

    private static Map<String, String> query(String method, String... more) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("method", method);
        for (int i = 0; i < more.length; i += 2) {
            query.put(more[i], more[i + 1]);
        }
        return query;
    }

    /** The list within the answer, from the cache where it is there. */
    private JsonNode told(Map<String, String> query, String wrapper) {
        String question = question(query);
        JsonNode list = known.get(question);
        if (list != null || onlyFromCache) {
            return list == null ? NO_LIST : list;
        }
        JsonNode answer = ask(question);
        list = listIn(answer.path(wrapper));
        // Anything else says nothing about the track, so it must not stand for 90 days as "no tags".
        if (answer.has(wrapper) || errorOf(answer) == NOT_FOUND) {
            cache.add(Map.of(question, list));
            known.put(question, list);
        }
        return list;
    }

    private JsonNode ask(String question) {
        URI page = URI.create(address + "/?" + question + "&format=json&api_key=" + encoded(key));
        requests++;
        Answer told = client.ask(HttpRequest.newBuilder(page).build());
        JsonNode answer = told.json();
        int error = errorOf(answer);
        if (error == 0 && !told.isGood()) {
            throw new ServiceException(
                    Kind.UNAVAILABLE,
                    "Last.fm answers with status " + told.status()
                            + " and gives no reason: look whether a proxy stands in between, and at lastfm.api.");
        }
        requireNoFailure(error, answer);
        return answer;
    }

    private static int errorOf(JsonNode answer) {
        return answer.path("error").asInt(0);
    }

    private static void requireNoFailure(int error, JsonNode answer) {
        if (BAD_KEY.contains(error)) {
            throw new SettingsException(
                    "Last.fm does not accept the key in " + KEY + ": correct it, or leave out --tags.");
        }
        if (error != 0 && error != NOT_FOUND) {
            throw new ServiceException(
                    Kind.UNAVAILABLE,
                    "Last.fm answers with error " + error + " (\""
                            + answer.path("message").asText() + "\").");
        }
    }

    /** A list of one comes as the one itself. */
    private static JsonNode listIn(JsonNode wrapper) {
        JsonNode found = wrapper.has("tag") ? wrapper.path("tag") : wrapper.path("track");
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (found.isObject()) {
            return list.add(found);
        }
        return found.isArray() ? found : list;
    }

    private static String question(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
