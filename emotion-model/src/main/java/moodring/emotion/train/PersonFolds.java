package moodring.emotion.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import moodring.emotion.EmotionException;

/** Splits faces into folds so that each person's pictures all stand in one. */
final class PersonFolds {
    private final List<LabelledFace> faces;
    private final List<Set<String>> people = new ArrayList<>();

    /** @throws EmotionException if there are fewer people than folds: a form without people cannot be split */
    PersonFolds(List<LabelledFace> faces, int folds, long seed) {
        this.faces = List.copyOf(faces);
        List<String> names = new ArrayList<>(new TreeSet<>(faces.stream()
                .map(LabelledFace::person)
                .filter(p -> !p.isEmpty())
                .toList()));
        if (names.size() < folds) {
            throw new EmotionException(
                    EmotionException.Kind.BAD_DATA,
                    "there are " + names.size() + " persons named in the pictures, fewer than " + folds
                            + " folds; folds need CK+ in folders, whose file names begin with the person");
        }
        Collections.shuffle(names, new Random(seed));
        for (int fold = 0; fold < folds; fold++) {
            people.add(Set.copyOf(names.subList(names.size() * fold / folds, names.size() * (fold + 1) / folds)));
        }
    }

    int count() {
        return people.size();
    }

    List<LabelledFace> measured(int fold) {
        return faces.stream().filter(f -> people.get(fold).contains(f.person())).toList();
    }

    List<LabelledFace> learned(int fold) {
        return faces.stream()
                .filter(f -> !people.get(fold).contains(f.person()))
                .toList();
    }
}
