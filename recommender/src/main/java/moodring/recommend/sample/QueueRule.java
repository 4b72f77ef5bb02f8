package moodring.recommend.sample;

import java.util.function.Predicate;
import moodring.track.PlacedTrack;

/** Leaves songs out. */
public interface QueueRule {
    /** Which candidates may come next in this queue. */
    Predicate<PlacedTrack> allowedNext(QueueSoFar queue);

    /** Which songs it leaves out, to end the sentence "left out 12 songs …", for example "that were heard lately". */
    String leavesOut();
}
