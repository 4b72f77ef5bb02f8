package moodring.recommend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moodring.recommend.sample.Chance;
import moodring.recommend.sample.Familiarity;
import moodring.recommend.sample.FewByOneArtist;
import moodring.recommend.sample.NearTheTarget;
import moodring.recommend.sample.NoExplicitWords;
import moodring.recommend.sample.NotHeardLately;
import moodring.recommend.sample.NotTooLong;
import moodring.recommend.sample.OneSongOnce;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sample.QueueRule;
import moodring.recommend.sample.SmoothTransition;
import moodring.recommend.sample.SpreadOut;
import moodring.recommend.sample.SureOfTheMood;
import moodring.recommend.sample.WeightedRanker;

/** What every candidate goes through, in this order: first the rules that leave songs out, then the rankers that vote. */
public final class Chain {
    private static final int SONGS_BY_ONE_ARTIST = 2;

    /**
     * The largest of the weights that {@code recommend evaluate} tries at which queues keep four fifths of their diversity;
     * it finds twice as many of the songs that people really played next as none does.
     */
    private static final double SEQUENCE = 0.5;

    private final Request request;
    private final Lessons lessons;
    private final Optional<QueueRanker> sequence;

    /** @param sequence a trained model that says what comes next, where there is one */
    public Chain(Request request, Lessons lessons, Optional<QueueRanker> sequence) {
        this.request = request;
        this.lessons = lessons;
        this.sequence = sequence;
    }

    /** They may remember the songs of one queue; make a chain for each. */
    public List<QueueRule> rules() {
        List<QueueRule> rules = new ArrayList<>();
        rules.add(new OneSongOnce());
        rules.add(new NotHeardLately(heard()));
        rules.add(new FewByOneArtist(SONGS_BY_ONE_ARTIST));
        rules.add(new NotTooLong(request.wishes().longest()));
        if (!request.wishes().explicitToo()) {
            rules.add(new NoExplicitWords());
        }
        return rules;
    }

    /** They may remember the songs of one queue; make a chain for each. */
    public List<WeightedRanker> rankers() {
        List<WeightedRanker> rankers = new ArrayList<>();
        rankers.add(new WeightedRanker(1.0, new NearTheTarget()));
        rankers.add(new WeightedRanker(1.0, new SureOfTheMood()));
        rankers.add(new WeightedRanker(0.5, new SpreadOut()));
        rankers.add(new WeightedRanker(0.2, new SmoothTransition()));
        rankers.add(new WeightedRanker(0.4, new Familiarity(request.wishes().familiarity())));
        rankers.add(new WeightedRanker(0.08, new Chance(request.seed())));
        lessons.taste().ifPresent(taste -> rankers.add(new WeightedRanker(0.8, taste)));
        if (request.wishes().sequence()) {
            sequence.ifPresent(model -> rankers.add(new WeightedRanker(SEQUENCE, model)));
        }
        return rankers;
    }

    private Set<String> heard() {
        Set<String> heard = new HashSet<>(request.heard());
        heard.addAll(lessons.heardToday());
        return heard;
    }
}
