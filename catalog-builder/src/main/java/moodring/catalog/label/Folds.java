package moodring.catalog.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Labelled tracks dealt out to folds, so that each file and mood is in all of them alike and all rows of one recording
 * are in the same one, whichever files and moods they stand under.
 */
public final class Folds {

    private final List<Example> examples;
    private final int[] foldOf;

    public Folds(List<Example> examples, int count, long seed) {
        this.examples = List.copyOf(examples);
        Map<String, Integer> foldOfRecording = new HashMap<>();
        Map<List<Object>, List<String>> groups = new LinkedHashMap<>();
        for (Example example : examples) {
            String recording = Example.recording(example.values());
            if (foldOfRecording.putIfAbsent(recording, 0) == null) {
                groups.computeIfAbsent(List.of(example.file(), example.mood()), group -> new ArrayList<>())
                        .add(recording);
            }
        }
        Random random = new Random(seed);
        groups.values().forEach(recordings -> {
            Collections.shuffle(recordings, random);
            IntStream.range(0, recordings.size()).forEach(i -> foldOfRecording.put(recordings.get(i), i % count));
        });
        foldOf = examples.stream()
                .mapToInt(example -> foldOfRecording.get(Example.recording(example.values())))
                .toArray();
    }

    /** What is measured in a fold. */
    public List<Example> in(int fold) {
        return IntStream.range(0, foldOf.length)
                .filter(i -> foldOf[i] == fold)
                .mapToObj(examples::get)
                .toList();
    }

    /** What is learned from when a fold is measured. */
    public List<Example> without(int fold) {
        return IntStream.range(0, foldOf.length)
                .filter(i -> foldOf[i] != fold)
                .mapToObj(examples::get)
                .toList();
    }
}
