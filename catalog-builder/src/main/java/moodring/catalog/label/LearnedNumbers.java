package moodring.catalog.label;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moodring.catalog.source.ShippedFile;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.track.Feature;

/**
 * The spaces that ship: {@code data/mood-numbers.json}. Means and projections that were learned from labelled tracks;
 * no labelled track is in it.
 *
 * <p>{@code catalog learn} makes them anew.
 *
 * @param origin which files, and when
 * @param spaces the one with most features first
 */
public record LearnedNumbers(String about, String origin, List<MoodSpace> spaces) {

    private static final List<Set<Feature>> FEATURE_SETS = List.of(
            EnumSet.allOf(Feature.class),
            EnumSet.complementOf(EnumSet.of(Feature.LOUDNESS)),
            EnumSet.range(Feature.VALENCE, Feature.LOUDNESS),
            EnumSet.range(Feature.VALENCE, Feature.INSTRUMENTALNESS));

    /**
     * Learns a space for each set of features.
     *
     * @param links folder that may be written to
     * @throws moodring.db.CatalogException {@code BAD_DATA} if the labels are too few or lack a feature
     */
    public static LearnedNumbers learnAll(List<Path> labels, Path links) {
        List<MoodSpace> spaces = FEATURE_SETS.stream()
                .map(features -> learn(features, labels, links))
                .toList();
        return new LearnedNumbers(
                "Spaces in which moods lie far apart, one for each set of features that a source may have, with the moods' means. Learned by ./moodring catalog learn; a plain catalog build uses them. No labelled track is in here.",
                "Learned from "
                        + labels.stream()
                                .map(path -> path.getFileName().toString())
                                .toList()
                        + " (playlist titles, and a public set with happy read as cheerful and calm as chill).",
                spaces);
    }

    /** @throws UncheckedIOException if the file cannot be written */
    public void write(Path file) {
        try {
            JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValue(file.toFile(), this);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** Learns from label files with the features that tracks have. */
    public static MoodSpace learn(Set<Feature> features, List<Path> labels, Path links) {
        List<Feature> used =
                Arrays.stream(Feature.values()).filter(features::contains).toList();
        List<Example> examples = LabelFiles.read(labels, used, links);
        try {
            return new LearnSpace(used, examples, SpaceRecipe.SHIPPED)
                    .learn()
                    .learnedFrom(LabelFiles.origins(labels, links));
        } catch (IllegalArgumentException e) { // a mean or a projection that is no number
            throw new CatalogException(
                    Kind.BAD_DATA,
                    "Nothing can be learned from " + labels + ", because its tracks hardly differ (" + e.getMessage()
                            + "). Give other labels, or build without --labels.",
                    e);
        }
    }

    /** The first that needs no other features than these. */
    public static Optional<MoodSpace> shippedFor(Set<Feature> features) {
        return new ShippedFile("mood-numbers.json")
                .as(LearnedNumbers.class).spaces.stream()
                        .filter(space -> features.containsAll(space.space().features()))
                        .findFirst();
    }
}
