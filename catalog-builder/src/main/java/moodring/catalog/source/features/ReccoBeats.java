package moodring.catalog.source.features;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodring.service.Answer;
import moodring.service.LineCache;
import moodring.service.Patience;
import moodring.service.Pause;
import moodring.service.ServiceClient;
import moodring.service.ServiceException;
import moodring.service.Terms;
import moodring.settings.Places;
import moodring.track.Feature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The service ReccoBeats. What it told once is not asked again for a year. It leaves out ids that it does not know, and
 * keeps no order.
 */
public final class ReccoBeats implements FeatureSource {

    public static final String USUAL_ADDRESS = "https://api.reccobeats.com/v1";

    private static final Logger LOG = LoggerFactory.getLogger(ReccoBeats.class);
    private static final Terms TERMS = new Terms(
            "reccobeats",
            "ReccoBeats is asked for audio features: it is told the Spotify ids of the tracks, nothing else. Nobody says"
                    + " who runs it or under which terms its numbers are; that is why it is off unless asked for.");
    private static final Duration GOOD = Duration.ofDays(365);
    private static final int MOST_IDS = 40;
    private static final int REQUESTS_A_SECOND = 4;

    private final URI address;
    private final ServiceClient client;
    private final LineCache cache;
    private final Places places;

    public ReccoBeats(URI address, Places places, Patience patience) {
        Clock clock = Clock.systemUTC();
        Pause pause = new Pause(places.state().resolve("reccobeats-pause"), clock);
        this.address = address;
        this.client = new ServiceClient("ReccoBeats", pause, patience).atMost(REQUESTS_A_SECOND);
        this.cache = new LineCache(places.cache().resolve("reccobeats").resolve("features.jsonl"), GOOD, clock);
        this.places = places;
    }

    @Override
    public Map<String, Map<Feature, Double>> find(Collection<String> ids) {
        TERMS.sayOnce(places.state());
        Map<String, JsonNode> known = cache.read();
        List<String> unknown =
                ids.stream().distinct().filter(id -> !known.containsKey(id)).toList();
        LOG.info("asking ReccoBeats for {} tracks; {} are known", unknown.size(), ids.size() - unknown.size());
        for (int from = 0; from < unknown.size(); from += MOST_IDS) {
            Map<String, JsonNode> told = ask(unknown.subList(from, Math.min(from + MOST_IDS, unknown.size())));
            cache.add(told);
            known.putAll(told);
        }
        Map<String, Map<Feature, Double>> found = new HashMap<>();
        ids.stream().filter(known::containsKey).forEach(id -> found.put(id, features(known.get(id))));
        return found;
    }

    private Map<String, JsonNode> ask(List<String> ids) {
        URI page = URI.create(address + "/audio-features?ids=" + String.join(",", ids));
        Answer answer = client.ask(HttpRequest.newBuilder(page).build());
        if (!answer.isGood()) {
            throw new ServiceException(
                    ServiceException.Kind.UNAVAILABLE,
                    "ReccoBeats refused to tell audio features (status " + answer.status()
                            + "); try again later, or give --features FILE.");
        }
        Map<String, JsonNode> told = new HashMap<>();
        for (JsonNode each : answer.json().path("content")) {
            String link = each.path("href").asText("");
            String id = link.substring(link.lastIndexOf('/') + 1);
            if (ids.contains(id)) {
                told.put(id, each);
            }
        }
        return told;
    }

    private static Map<Feature, Double> features(JsonNode told) {
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            JsonNode value = told.path(feature.word());
            if (value.isNumber()) {
                features.put(feature, value.asDouble());
            }
        }
        return features;
    }
}
