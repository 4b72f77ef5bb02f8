package moodring.recommend.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import moodring.db.MoodReason;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;

/**
 * A song, for the page.
 *
 * @param reason why it is in the queue, in English; absent outside a queue
 * @param because the same in parts, for other languages
 * @param links {@code spotify}, {@code cover}, {@code preview}, as far as known
 * @param madeUp whether the song is invented
 * @param sound what a tune in its place is made from
 * @param why the distances behind its mood; absent in long lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackAnswer(
        String id,
        String title,
        String artist,
        String album,
        Integer year,
        String mood,
        double valence,
        double energy,
        String reason,
        BecauseAnswer because,
        Map<String, String> links,
        boolean madeUp,
        Sound sound,
        Map<String, Double> moodProbabilities,
        Why why) {

    /** Tempo in beats per minute, key as a pitch class, mode 1 for major; the others 0 to 1. */
    record Sound(Double tempo, Integer key, Integer mode, double acousticness, double danceability, Long seconds) {}

    /** The two moods whose typical sounds are nearest, and how far away they are. */
    record Why(String nearest, double nearestDistance, String second, double secondDistance) {
        static Why of(MoodReason reason) {
            return new Why(
                    reason.nearest().word(),
                    FaceAnswer.rounded(reason.nearestDistance()),
                    reason.second().word(),
                    FaceAnswer.rounded(reason.secondDistance()));
        }
    }

    static TrackAnswer of(PlacedTrack placed, boolean madeUp) {
        Track track = placed.track();
        AudioFeatures features = track.features();
        return new TrackAnswer(
                track.id(),
                track.title(),
                track.artist(),
                track.details().album().orElse(null),
                boxed(track.details().year()),
                placed.mood().word(),
                FaceAnswer.rounded(features.valence()),
                FaceAnswer.rounded(features.energy()),
                null,
                null,
                links(track),
                madeUp,
                sound(track),
                shares(placed.moodProbabilities()),
                null);
    }

    TrackAnswer in(BecauseAnswer parts, String sentence) {
        return new TrackAnswer(
                id,
                title,
                artist,
                album,
                year,
                mood,
                valence,
                energy,
                sentence,
                parts,
                links,
                madeUp,
                sound,
                moodProbabilities,
                why);
    }

    TrackAnswer with(Optional<MoodReason> numbers) {
        return new TrackAnswer(
                id,
                title,
                artist,
                album,
                year,
                mood,
                valence,
                energy,
                reason,
                because,
                links,
                madeUp,
                sound,
                moodProbabilities,
                numbers.map(Why::of).orElse(null));
    }

    private static Map<String, String> links(Track track) {
        Map<String, String> links = new LinkedHashMap<>();
        if (track.hasSpotifyId()) {
            links.put("spotify", "https://open.spotify.com/track/" + track.id());
        }
        track.details()
                .cover()
                .filter(uri -> isOn("i.scdn.co", uri))
                .ifPresent(uri -> links.put("cover", uri.toString()));
        track.details()
                .preview()
                .filter(uri -> isOn("p.scdn.co", uri))
                .ifPresent(uri -> links.put("preview", uri.toString()));
        return links;
    }

    /** Only Spotify's own hosts: the catalog's source must not decide whom the browser asks. */
    private static boolean isOn(String host, URI address) {
        return "https".equals(address.getScheme()) && host.equals(address.getHost());
    }

    private static Sound sound(Track track) {
        AudioFeatures features = track.features();
        OptionalDouble tempo = features.tempoBpm();
        return new Sound(
                tempo.isPresent() ? FaceAnswer.rounded(tempo.getAsDouble()) : null,
                boxed(track.details().key()),
                boxed(track.details().mode()),
                FaceAnswer.rounded(features.acousticness()),
                FaceAnswer.rounded(features.danceability()),
                track.details().duration().map(length -> length.toSeconds()).orElse(null));
    }

    private static Map<String, Double> shares(Map<Mood, Double> probabilities) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Mood mood : Mood.values()) {
            shares.put(mood.word(), FaceAnswer.rounded(probabilities.get(mood)));
        }
        return shares;
    }

    private static Integer boxed(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
