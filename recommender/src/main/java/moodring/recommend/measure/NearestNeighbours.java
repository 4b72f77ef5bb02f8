package moodring.recommend.measure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import moodring.db.TrackFilter;
import moodring.recommend.Request;
import moodring.recommend.policy.JourneyPlan;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.policy.Target;
import moodring.recommend.sample.Shelf;
import moodring.track.PlacedTrack;

/** The songs of the wanted mood that lie nearest to the target, and nothing else. */
record NearestNeighbours(MoodBridge bridge) implements Contender {
    @Override
    public Listing choose(Request request, Shelf shelf) {
        List<Target> steps = new JourneyPlan(bridge)
                .plan(request.feeling(), request.way(), request.count())
                .steps();
        Set<String> taken = new HashSet<>();
        List<PlacedTrack> tracks = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        for (Target step : steps) {
            shelf.nearest(step.point(), TrackFilter.of(step.mood()), request.count()).stream()
                    .filter(track -> !taken.contains(track.track().id()))
                    .findFirst()
                    .ifPresent(track -> {
                        taken.add(track.track().id());
                        tracks.add(track);
                        targets.add(step);
                    });
        }
        return new Listing(tracks, targets);
    }
}
