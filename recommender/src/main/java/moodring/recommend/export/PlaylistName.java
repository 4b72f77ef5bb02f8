package moodring.recommend.export;

import moodring.recommend.Queue;
import moodring.recommend.policy.Goal;
import moodring.recommend.policy.Journey;

/** What a queue is called in the lists of a player. */
final class PlaylistName {
    private PlaylistName() {}

    /** For example "Moodring: chill" or "Moodring: sad to cheerful (made-up songs)". */
    static String of(Queue queue) {
        Journey journey = queue.journey();
        String way = journey.goal() == Goal.MATCH
                ? journey.start().word()
                : journey.start().word() + " to " + journey.end().mood().word();
        return "Moodring: " + way + (queue.madeUp() ? " (made-up songs)" : "");
    }
}
