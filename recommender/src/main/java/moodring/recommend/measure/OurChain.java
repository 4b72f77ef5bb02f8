package moodring.recommend.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import moodring.recommend.Chain;
import moodring.recommend.Lessons;
import moodring.recommend.Request;
import moodring.recommend.policy.Journey;
import moodring.recommend.policy.JourneyPlan;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.policy.Target;
import moodring.recommend.sample.Candidates;
import moodring.recommend.sample.QueueMaker;
import moodring.recommend.sample.QueueMaker.Made;
import moodring.recommend.sample.QueueRanker;
import moodring.recommend.sample.QueueRule;
import moodring.recommend.sample.Shelf;
import moodring.recommend.sample.WeightedRanker;
import moodring.recommend.sequence.WhatComesNext;

/**
 * The chain that {@code recommend} uses, whole or changed. Immutable; each method gives a changed copy.
 *
 * @param changeRules what becomes of the rules that leave songs out
 * @param changeRankers what becomes of the rankers
 */
record OurChain(
        MoodBridge bridge,
        Optional<QueueRanker> sequence,
        Lessons lessons,
        UnaryOperator<List<QueueRule>> changeRules,
        UnaryOperator<List<WeightedRanker>> changeRankers)
        implements Contender {

    /** As it is played. */
    static OurChain whole(MoodBridge bridge, Optional<QueueRanker> sequence) {
        return new OurChain(bridge, sequence, Lessons.NONE, UnaryOperator.identity(), UnaryOperator.identity());
    }

    OurChain withoutRule(Class<? extends QueueRule> rule) {
        return new OurChain(
                bridge,
                sequence,
                lessons,
                rules -> rules.stream().filter(each -> !rule.isInstance(each)).toList(),
                changeRankers);
    }

    OurChain withoutRanker(Class<? extends QueueRanker> ranker) {
        return ranking(rankers -> rankers.stream()
                .filter(each -> !ranker.isInstance(each.ranker()))
                .toList());
    }

    OurChain weighingSequence(double weight) {
        return ranking(rankers -> rankers.stream()
                .map(each -> each.ranker() instanceof WhatComesNext ? new WeightedRanker(weight, each.ranker()) : each)
                .toList());
    }

    OurChain ranking(UnaryOperator<List<WeightedRanker>> change) {
        return new OurChain(bridge, sequence, lessons, changeRules, change);
    }

    OurChain having(Lessons learnt) {
        return new OurChain(bridge, sequence, learnt, changeRules, changeRankers);
    }

    List<QueueRule> rules(Request request) {
        return changeRules.apply(new Chain(request, lessons, sequence).rules());
    }

    List<WeightedRanker> rankers(Request request) {
        return changeRankers.apply(new Chain(request, lessons, sequence).rankers());
    }

    @Override
    public Listing choose(Request request, Shelf shelf) {
        Journey journey = new JourneyPlan(bridge).plan(request.feeling(), request.way(), request.count());
        Candidates candidates = new Candidates(shelf, request.wishes().onlyOwn(), request.seed());
        Made made = new QueueMaker(candidates, rules(request), rankers(request)).make(journey.steps());
        List<Target> targets = made.places().stream().map(journey.steps()::get).toList();
        return new Listing(made.tracks(), targets);
    }
}
