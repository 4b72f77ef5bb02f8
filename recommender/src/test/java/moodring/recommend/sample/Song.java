package moodring.recommend.sample;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import moodring.track.AudioFeatures;
import moodring.track.Mood;
import moodring.track.PlacedTrack;
import moodring.track.Track;
import moodring.track.TrackDetails;

/** A made-up song for tests: middling in everything that is not said. */
public final class Song {
    private final String id;
    private String title;
    private String artist;
    private double valence = 0.5;
    private double energy = 0.5;
    private OptionalDouble tempo = OptionalDouble.empty();
    private Mood mood = Mood.CHILL;
    private double sureness = 0.6;
    private boolean own;
    private Optional<String> album = Optional.empty();
    private OptionalInt year = OptionalInt.empty();
    private List<String> genres = List.of();
    private Optional<Boolean> explicit = Optional.empty();
    private OptionalInt key = OptionalInt.empty();
    private OptionalInt mode = OptionalInt.empty();
    private Optional<Duration> duration = Optional.empty();
    private OptionalInt popularity = OptionalInt.empty();

    private Song(String id) {
        this.id = id;
        this.title = "Title of " + id;
        this.artist = "Artist of " + id;
    }

    public static Song song(String id) {
        return new Song(id);
    }

    public Song by(String name) {
        artist = name;
        return this;
    }

    public Song titled(String name) {
        title = name;
        return this;
    }

    public Song at(double newValence, double newEnergy) {
        valence = newValence;
        energy = newEnergy;
        return this;
    }

    public Song bpm(double value) {
        tempo = OptionalDouble.of(value);
        return this;
    }

    public Song mood(Mood value) {
        mood = value;
        return this;
    }

    /** The probability of its mood; the other four share the rest. */
    public Song sure(double value) {
        sureness = value;
        return this;
    }

    public Song own() {
        own = true;
        return this;
    }

    public Song album(String name) {
        album = Optional.of(name);
        return this;
    }

    public Song year(int value) {
        year = OptionalInt.of(value);
        return this;
    }

    public Song genres(String... names) {
        genres = List.of(names);
        return this;
    }

    public Song explicit() {
        explicit = Optional.of(true);
        return this;
    }

    public Song inKey(int pitchClass, int majorOrMinor) {
        key = OptionalInt.of(pitchClass);
        mode = OptionalInt.of(majorOrMinor);
        return this;
    }

    public Song lasting(Duration length) {
        duration = Optional.of(length);
        return this;
    }

    public Song popularity(int value) {
        popularity = OptionalInt.of(value);
        return this;
    }

    public PlacedTrack placed() {
        OptionalDouble unknown = OptionalDouble.empty();
        AudioFeatures features = new AudioFeatures(valence, energy, 0.5, 0.5, 0.1, unknown, unknown, unknown, tempo);
        Optional<java.net.URI> nowhere = Optional.empty();
        TrackDetails details = new TrackDetails(
                album,
                year,
                genres,
                explicit,
                key,
                mode,
                duration,
                Optional.empty(),
                popularity,
                nowhere,
                nowhere,
                Optional.empty());
        Map<Mood, Double> probabilities = new EnumMap<>(Mood.class);
        for (Mood each : Mood.values()) {
            probabilities.put(each, each == mood ? sureness : (1 - sureness) / 4);
        }
        String songKey = (artist + "|" + title).toLowerCase(java.util.Locale.ROOT);
        return new PlacedTrack(
                new Track(id, title, artist, features, details), mood, mood.ordinal(), probabilities, songKey, own);
    }
}
