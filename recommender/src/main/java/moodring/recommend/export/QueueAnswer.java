package moodring.recommend.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.emotion.EmotionPlane;
import moodring.emotion.EmotionProbabilities;
import moodring.recommend.Queue;
import moodring.recommend.QueuedTrack;
import moodring.recommend.policy.Feeling;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.PlanePoint;
import moodring.track.Track;

/**
 * A queue in the words of the JSON interface; Jackson writes it as it stands.
 *
 * @param reading null where the mood was chosen by hand
 * @param mood where the queue starts
 * @param target where it stays or ends
 * @param shortfall null where there are as many tracks as asked for
 */
public record QueueAnswer(
        @JsonInclude Reading reading,
        String mood,
        String goal,
        PlanePoint target,
        List<Entry> tracks,
        @JsonInclude(JsonInclude.Include.NON_NULL) String shortfall,
        String catalog,
        boolean madeUp,
        long seed) {

    /** What the face showed; valence and arousal are psychology's, -1 to 1. */
    public record Reading(
            String emotion,
            double probability,
            boolean sure,
            Map<String, Double> probabilities,
            double valence,
            double arousal) {
        static Reading of(Feeling.Seen seen) {
            EmotionProbabilities all = seen.probabilities();
            Map<String, Double> byWord = new LinkedHashMap<>();
            for (Emotion emotion : Emotion.values()) {
                byWord.put(emotion.word(), all.of(emotion));
            }
            EmotionPlane.Point point = EmotionPlane.of(all);
            return new Reading(
                    all.likeliest().word(),
                    all.of(all.likeliest()),
                    seen.sure(),
                    byWord,
                    point.valence(),
                    point.arousal());
        }
    }

    /** One song. */
    public record Entry(
            String id,
            String title,
            String artist,
            @JsonInclude String album,
            String mood,
            double valence,
            double energy,
            String reason,
            Map<String, String> links) {
        static Entry of(QueuedTrack queued) {
            Track track = queued.placed().track();
            Mood mood = queued.placed().mood();
            return new Entry(
                    track.id(),
                    track.title(),
                    track.artist(),
                    track.details().album().orElse(null),
                    mood.word(),
                    track.features().valence(),
                    track.features().energy(),
                    queued.reason(),
                    linksOf(queued.placed()));
        }
    }

    public static QueueAnswer of(Queue queue) {
        return new QueueAnswer(
                queue.journey().feeling() instanceof Feeling.Seen seen ? Reading.of(seen) : null,
                queue.journey().start().word(),
                queue.journey().goal().word(),
                queue.journey().end().point(),
                queue.tracks().stream().map(Entry::of).toList(),
                queue.shortfall().orElse(null),
                queue.catalogId(),
                queue.madeUp(),
                queue.request().seed());
    }

    /** The addresses that are known and real: spotify, cover, preview. */
    static Map<String, String> linksOf(PlacedTrack placed) {
        Track track = placed.track();
        Map<String, String> links = new LinkedHashMap<>();
        if (track.hasSpotifyId()) {
            links.put("spotify", "https://open.spotify.com/track/" + track.id());
        }
        track.details().cover().map(URI::toString).ifPresent(address -> links.put("cover", address));
        track.details().preview().map(URI::toString).ifPresent(address -> links.put("preview", address));
        return links;
    }
}
