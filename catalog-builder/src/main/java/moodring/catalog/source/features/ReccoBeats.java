package moodring.catalog.source.features;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import moodring.service.Answer;
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
 * The service ReccoBeats. What it told once is not asked again. It leaves out ids that it does not know, and keeps no
 * order.
 */
public final class ReccoBeats implements FeatureSource {

    public static final String USUAL_ADDRESS = "https://api.reccobeats.com/v1";

    private static final Logger LOG = LoggerFactory.getLogger(ReccoBeats.class);
    private static final Terms TERMS = new Terms(
            "reccobeats",
            "ReccoBeats is asked for audio features: it is told the Spotify ids of the tracks, nothing else. Nobody says"
                    + " who runs it or under which terms its numbers are; that is why it is off unless asked for.");
    private static final int MOST_IDS = 40;
    private static final int REQUESTS_A_SECOND = 4;

    private final URI address;
    private final ServiceClient client;
    private final FeatureCache cache;
    private final Places places;

    public ReccoBeats(URI address, Places places, Patience patience) {
        this.address = address;
        this.client = new ServiceClient(
                        "ReccoBeats",
                        new Pause(places.state().resolve("reccobeats-pause"), Clock.systemUTC()),
                        patience)
                .atMost(REQUESTS_A_SECOND);
        this.cache = new FeatureCache(places.cache().resolve("reccobeats").resolve("features.jsonl"));
        this.places = places;
    }

    @Override
    public Map<String, Map<Feature, Double>> find(Collection<String> ids) {
        TERMS.sayOnce(places.state());
        Map<String, Map<Feature, Double>> known = new HashMap<>(cache.read());
        List<String> unknown =
                ids.stream().distinct().filter(id -> !known.containsKey(id)).toList();
        LOG.info(
                "asking ReccoBeats for {} tracks; {} are known from before",
                unknown.size(),
                ids.size() - unknown.size());
        for (int from = 0; from < unknown.size(); from += MOST_IDS) {
            Map<String, Map<Feature, Double>> told =
                    ask(unknown.subList(from, Math.min(from + MOST_IDS, unknown.size())));
            cache.add(told);
            known.putAll(told);
        }
        known.keySet().retainAll(new java.util.HashSet<>(ids));
        return known;
    }

    private Map<String, Map<Feature, Double>> ask(List<String> ids) {
        URI page = URI.create(address + "/audio-features?ids=" + String.join(",", ids));
        Answer answer = client.ask(HttpRequest.newBuilder(page).build());
        if (!answer.isGood()) {
            throw new ServiceException(
                    ServiceException.Kind.UNAVAILABLE,
                    "ReccoBeats refused to tell audio features (status " + answer.status()
                            + "); try again later, or give --features FILE.");
        }
        Map<String, Map<Feature, Double>> told = new HashMap<>();
        for (JsonNode each : answer.json().path("content")) {
            String link = each.path("href").asText("");
            String id = link.substring(link.lastIndexOf('/') + 1);
            if (ids.contains(id)) {
                told.put(id, features(each));
            }
        }
        return told;
    }

    static Map<Feature, Double> features(JsonNode each) {
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            JsonNode value = each.path(feature.word());
            if (value.isNumber()) {
                features.put(feature, value.asDouble());
            }
        }
        return features;
    }
}
