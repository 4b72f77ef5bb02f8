package moodring.recommend.measure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import moodring.db.TrackFilter;
import moodring.recommend.Request;
import moodring.recommend.policy.JourneyPlan;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.policy.Target;
import moodring.recommend.sample.Shelf;
import moodring.track.Mood;
import moodring.track.PlacedTrack;

/** What the earlier systems do: any songs of the wanted mood. */
record RandomFromCluster(MoodBridge bridge) implements Contender {
    @Override
    public Listing choose(Request request, Shelf shelf) {
        List<Target> steps = new JourneyPlan(bridge)
                .plan(request.feeling(), request.way(), request.count())
                .steps();
        Map<Mood, Iterator<PlacedTrack>> drawn = new EnumMap<>(Mood.class);
        List<PlacedTrack> tracks = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (Target step : steps) {
            Iterator<PlacedTrack> songs = drawn.computeIfAbsent(
                    step.mood(), mood -> shelf.sample(TrackFilter.of(mood), request.count(), request.seed())
                            .iterator());
            if (songs.hasNext()) {
                tracks.add(songs.next());
                targets.add(step);
            }
        }
        return new Listing(tracks, targets);
    }
}
