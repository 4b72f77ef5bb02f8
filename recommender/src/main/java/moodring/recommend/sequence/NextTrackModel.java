package moodring.recommend.sequence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import moodring.recommend.sequence.rank.Follower;
import moodring.recommend.sequence.rank.Ranker;
import moodring.recommend.sequence.song.Scale;
import moodring.recommend.sequence.song.SongReader;
import moodring.track.PlacedTrack;

/**
 * The front door to a trained model: which of these tracks would come next in a playlist that began with those? Judges by
 * sound, names and artists of the playlist itself; what mood is wanted is for others to judge. Takes about a millisecond
 * for a few hundred candidates. Immutable, safe for several threads.
 */
public final class NextTrackModel {
    private final Ranker ranker;
    private final Scale scale;

    /** @param model from {@link ModelFolder#read} */
    public NextTrackModel(SequenceModel model) {
        this(model.ranker(), model.origin().scale());
    }

    /** @param scale that the songs were standardised with that the ranker learned from */
    public NextTrackModel(Ranker ranker, Scale scale) {
        this.ranker = ranker;
        this.scale = scale;
    }

    /**
     * The model that a folder holds.
     *
     * @param folders looked at in this order
     * @return empty where none of them has a model
     * @throws moodring.recommend.RecommendException if the first model found is not as it was made
     */
    public static Optional<NextTrackModel> firstIn(List<Path> folders) {
        return folders.stream()
                .map(ModelFolder::new)
                .filter(ModelFolder::exists)
                .findFirst()
                .map(ModelFolder::read)
                .map(NextTrackModel::new);
    }

    /**
     * @param soFar in playing order; where there are none, nothing speaks for anyone
     * @return for each candidate in turn the logarithm of its odds, up to a common constant: e times as likely is one more
     */
    public double[] scores(List<PlacedTrack> soFar, List<PlacedTrack> candidates) {
        if (soFar.isEmpty()) {
            return new double[candidates.size()];
        }
        SongReader reader = new SongReader(scale);
        Follower follower = ranker.follow();
        soFar.forEach(track -> follower.hear(reader.song(track)));
        follower.prepare();
        return candidates.stream()
                .mapToDouble(track -> follower.score(reader.song(track)))
                .toArray();
    }
}
