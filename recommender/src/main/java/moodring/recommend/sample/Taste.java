package moodring.recommend.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.track.AudioFeatures;
import moodring.track.PlacedTrack;

/**
 * What the listener likes, learnt from likes and skips by {@link LinUcb} on a few features that a sentence can name.
 * Immutable once learnt.
 */
public final class Taste implements QueueRanker {
    /** How much a song that we know little about may be tried for its own sake. */
    private static final double CURIOSITY = 0.1;

    private static final double RIDGE = 2;

    /** Large, so that who likes everything is not said to like what everything has in common. */
    private static final double GENERAL_LIKING = 3;

    private static final double WORTH_SAYING = 0.1;

    private static final String[] MORE = {"bright", "energetic", "danceable", "acoustic", "instrumental", "well-known"};
    private static final String[] LESS = {"dark", "quiet", "undanceable", "electric", "sung", "little-known"};
    private static final int ARTIST = 6;

    private final LinUcb bandit = new LinUcb(ARTIST + 2, RIDGE);
    private final Map<String, Artist> artists = new HashMap<>();
    private final Map<String, Integer> likesOfCredits = new HashMap<>();

    private static final class Artist {
        private int likes;
        private int events;
        private double rewards;

        /** Between -1 and 1; one event counts half. */
        double liking() {
            return rewards / (events + 1);
        }
    }

    private Taste() {}

    /** @param experiences oldest first */
    public static Taste learn(List<Experience> experiences) {
        Taste taste = new Taste();
        experiences.forEach(taste::learn);
        return taste;
    }

    private void learn(Experience experience) {
        bandit.learn(features(experience.track()), experience.reward());
        for (String name : Artists.of(experience.track())) {
            Artist artist = artists.computeIfAbsent(name, unknown -> new Artist());
            artist.events++;
            artist.rewards += experience.reward();
            artist.likes += experience.reward() == 1 ? 1 : 0;
        }
        if (experience.reward() == 1) {
            likesOfCredits.merge(Artists.key(credit(experience.track())), 1, Integer::sum);
        }
    }

    @Override
    public double[] score(QueueSoFar queue, List<PlacedTrack> candidates) {
        return candidates.stream()
                .map(this::features)
                .mapToDouble(features -> bandit.expected(features) + CURIOSITY * bandit.doubt(features))
                .map(value -> (1 + Math.max(-1, Math.min(1, value))) / 2)
                .toArray();
    }

    /**
     * Why the listener may like a song: an artist with the number of songs liked, or a word for its sound; one of the two.
     *
     * @param songs 0 with a sound
     */
    public record Liking(Optional<String> artist, int songs, Optional<String> sound) {
        /** Half an English sentence. */
        public String words() {
            return artist.map(name -> "you liked " + (songs == 1 ? "a song" : songs + " songs") + " by " + name)
                    .orElseGet(() -> "you tend to like " + sound.orElseThrow() + " songs");
        }
    }

    /** Why the listener may like this song, if there is something worth saying. */
    public Optional<Liking> why(PlacedTrack track) {
        return likedArtist(track).or(() -> likedSound(track));
    }

    /** The first of its artists who was liked. */
    private Optional<Liking> likedArtist(PlacedTrack track) {
        for (String name : Artists.spelt(track)) {
            Artist artist = artists.get(Artists.key(name));
            if (artist != null && artist.likes > 0) {
                // Some names have a comma of their own: who was only liked in this whole credit is called by it.
                int likesOfAll = likesOfCredits.getOrDefault(Artists.key(credit(track)), 0);
                String called = likesOfAll == artist.likes ? credit(track) : name;
                return Optional.of(new Liking(Optional.of(called), artist.likes, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static String credit(PlacedTrack track) {
        return track.track().artist().strip();
    }

    private Optional<Liking> likedSound(PlacedTrack track) {
        double[] features = features(track);
        int strongest = 0;
        for (int feature = 1; feature < ARTIST; feature++) {
            strongest = bandit.part(feature, features) > bandit.part(strongest, features) ? feature : strongest;
        }
        if (bandit.part(strongest, features) < WORTH_SAYING) {
            return Optional.empty();
        }
        String word = features[strongest] > 0 ? MORE[strongest] : LESS[strongest];
        return Optional.of(new Liking(Optional.empty(), 0, Optional.of(word)));
    }

    /** Each -1 to 1, 0 where it says nothing; the last is the same for all. */
    private double[] features(PlacedTrack placed) {
        AudioFeatures sound = placed.track().features();
        var popularity = placed.track().details().popularity();
        double liking = Artists.of(placed).stream()
                .map(artists::get)
                .filter(artist -> artist != null)
                .mapToDouble(Artist::liking)
                .max()
                .orElse(0);
        return new double[] {
            2 * sound.valence() - 1,
            2 * sound.energy() - 1,
            2 * sound.danceability() - 1,
            2 * sound.acousticness() - 1,
            2 * sound.instrumentalness() - 1,
            popularity.isPresent() ? popularity.getAsInt() / 50.0 - 1 : 0,
            liking,
            GENERAL_LIKING
        };
    }
}
