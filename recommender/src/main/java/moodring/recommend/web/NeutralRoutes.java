package moodring.recommend.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import moodring.emotion.Emotion;
import moodring.recommend.listen.NeutralMemory;
import moodring.recommend.listen.OwnNeutral;

/** What is kept of the listener's resting face, and the way to be rid of it. It is learned at the camera's socket. */
final class NeutralRoutes {
    private final NeutralMemory memory;

    NeutralRoutes(NeutralMemory memory) {
        this.memory = memory;
    }

    /** @param corrections added to the logarithm of each emotion's probability; absent where nothing is known */
    record NeutralAnswer(boolean known, Map<String, Double> corrections) {
        static NeutralAnswer of(OwnNeutral own) {
            List<Double> offsets = own.offsets();
            Map<String, Double> corrections = new LinkedHashMap<>();
            for (Emotion emotion : Emotion.values()) {
                corrections.put(emotion.word(), FaceAnswer.rounded(offsets.get(emotion.ordinal())));
            }
            return new NeutralAnswer(true, corrections);
        }
    }

    void show(Context context) {
        Json.answer(context, memory.read().map(NeutralAnswer::of).orElseGet(() -> new NeutralAnswer(false, null)));
    }

    void forget(Context context) {
        memory.forget();
        show(context);
    }
}
