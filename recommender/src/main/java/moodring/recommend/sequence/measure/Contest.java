package moodring.recommend.sequence.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import moodring.recommend.sequence.measure.SimpleGuesses.MeanOfLastFive;
import moodring.recommend.sequence.measure.SimpleGuesses.MeanSoFar;
import moodring.recommend.sequence.measure.SimpleGuesses.RepeatLast;
import moodring.recommend.sequence.rank.Company;
import moodring.recommend.sequence.rank.Follower;
import moodring.recommend.sequence.rank.Ranker;
import moodring.recommend.sequence.rank.SessionKnn;
import moodring.recommend.sequence.song.Playlist;
import moodring.recommend.sequence.song.Playlists;
import moodring.recommend.sequence.song.Song;
import moodring.recommend.sequence.song.Songbook;

/**
 * Lets all contenders follow playlists that none of them learned from. At each song from the sixth on, each ranks that
 * song among seeded others, and at some moments among all songs. Songs that were played already are no candidates.
 * Immutable, safe for several threads.
 */
final class Contest {
    private static final int OTHERS = 999;

    private final Songbook songbook;
    private final double[] squaredSteps;
    private final Company company;
    private final Ridge ridge;
    private final Ranker ranker;
    private final Optional<Ranker> withoutLstm;
    private final Rules rules;

    /**
     * @param seed of the other candidates
     * @param fullSteps at how many moments of a playlist the candidates are all songs
     */
    record Rules(long seed, int fullSteps) {}

    /** @param fit what baselines and company learn from; no playlist of it is to be measured */
    Contest(Songbook songbook, Playlists fit, Ranker ranker, Optional<Ranker> withoutLstm, Rules rules) {
        this.songbook = songbook;
        squaredSteps = songbook.squaredSteps();
        company = Company.of(songbook, fit.all());
        ridge = Ridge.learn(fit.all());
        this.ranker = ranker;
        this.withoutLstm = withoutLstm;
        this.rules = rules;
    }

    List<Marks> measure(List<Playlist> playlists) {
        return playlists.parallelStream().map(this::measure).toList();
    }

    private Marks measure(Playlist playlist) {
        SplittableRandom random =
                new SplittableRandom(rules.seed() * 31 + playlist.id().hashCode());
        Map<Contender, Follower> followers = followers();
        Set<Integer> fullMoments = fullMoments(playlist.songs().size(), random);
        Set<Song> heard = new HashSet<>();
        Marks marks = new Marks();
        for (int place = 0; place < playlist.songs().size(); place++) {
            Song next = playlist.songs().get(place);
            if (place >= Playlists.LEAST_SONGS - 1) {
                List<Song> others = others(next, heard, random);
                followers.forEach((contender, follower) -> {
                    follower.prepare();
                    mark(marks.sampled(contender), follower, next, others);
                });
            }
            if (fullMoments.contains(place)) {
                List<Song> all = unheard(heard);
                followers.forEach((contender, follower) -> mark(marks.full(contender), follower, next, all));
            }
            followers.values().forEach(follower -> follower.hear(next));
            heard.add(next);
        }
        return marks;
    }

    private Map<Contender, Follower> followers() {
        Map<Contender, Follower> followers = new EnumMap<>(Contender.class);
        followers.put(Contender.RANKER, ranker.follow(company));
        withoutLstm.ifPresent(plain -> followers.put(Contender.RANKER_WITHOUT_LSTM, plain.follow(company)));
        followers.put(Contender.RANKER_ALONE, ranker.follow());
        followers.put(Contender.LSTM, LikelySound.of(ranker.lstm()));
        followers.put(Contender.MEAN_SO_FAR, new NearestSound(new MeanSoFar()));
        followers.put(Contender.REPEAT_LAST, new NearestSound(new RepeatLast()));
        followers.put(Contender.MEAN_OF_LAST_FIVE, new NearestSound(new MeanOfLastFive()));
        followers.put(Contender.RIDGE, new NearestSound(ridge.follow()));
        followers.put(Contender.POPULARITY, new Popularity(company));
        followers.put(Contender.SESSION_KNN, new SessionKnn(company));
        return followers;
    }

    private Set<Integer> fullMoments(int songs, SplittableRandom random) {
        Set<Integer> moments = new HashSet<>();
        int first = Playlists.LEAST_SONGS - 1;
        int count = Math.min(rules.fullSteps(), songs - first);
        while (moments.size() < count) {
            moments.add(random.nextInt(first, songs));
        }
        return moments;
    }

    private List<Song> others(Song next, Set<Song> heard, SplittableRandom random) {
        List<Song> all = songbook.songs();
        int count = Math.min(OTHERS, all.size() - heard.size() - 1);
        Set<Song> drawn = new HashSet<>();
        while (drawn.size() < count) {
            Song song = all.get(random.nextInt(all.size()));
            if (song != next && !heard.contains(song)) {
                drawn.add(song);
            }
        }
        return new ArrayList<>(drawn);
    }

    private List<Song> unheard(Set<Song> heard) {
        return songbook.songs().stream().filter(song -> !heard.contains(song)).toList();
    }

    private void mark(Tally tally, Follower follower, Song next, List<Song> candidates) {
        double score = follower.score(next);
        int better = 0;
        int equal = 0;
        for (Song candidate : candidates) {
            if (candidate != next) {
                double other = follower.score(candidate);
                better += other > score ? 1 : 0;
                equal += other == score ? 1 : 0;
            }
        }
        tally.addRank(1 + better + equal / 2.0);
        if (follower instanceof NearestSound nearest) {
            tally.addError(error(nearest.expected(), next));
        }
    }

    private double error(float[] expected, Song next) {
        double sum = 0;
        for (int f = 0; f < expected.length; f++) {
            double miss = expected[f] - next.sound(f);
            sum += miss * miss * squaredSteps[f];
        }
        return sum / expected.length;
    }
}
