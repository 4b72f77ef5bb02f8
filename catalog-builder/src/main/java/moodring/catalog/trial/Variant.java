package moodring.catalog.trial;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moodring.catalog.CatalogSettings;
import moodring.catalog.cluster.Centroids;
import moodring.catalog.cluster.FitClusters;
import moodring.catalog.cluster.PointMaker;
import moodring.catalog.label.Example;
import moodring.catalog.label.LearnSpace;
import moodring.catalog.label.MoodModel;
import moodring.catalog.label.MoodSpace;
import moodring.catalog.label.NameClusters;
import moodring.catalog.label.NamingRule;
import moodring.catalog.label.SpaceRecipe;
import moodring.track.Feature;

/**
 * One way to cluster and to name.
 *
 * @param name what is special about it
 * @param features that it uses
 * @param recipe how its space is learned; empty: from the prototypes of {@code data/mood-prototypes.json} alone
 * @param clusters how many
 * @param byMajority whether clusters take the mood of most labelled tracks in them; else of the prototypes
 * @param sureFrom a track whose mood is less probable gets none, 0 to 1
 */
public record Variant(
        String name,
        Set<Feature> features,
        Optional<SpaceRecipe> recipe,
        int clusters,
        boolean byMajority,
        double sureFrom) {

    public Variant {
        features = Set.copyOf(features);
    }

    /** What {@code catalog build} does. */
    public static Variant shipped(Set<Feature> features, int clusters) {
        return new Variant("what ships", features, Optional.of(SpaceRecipe.SHIPPED), clusters, false, 0);
    }

    /** The space with the prototypes, before any cluster. */
    MoodSpace space(List<Example> learned, List<double[]> tracks) {
        List<Feature> used =
                Arrays.stream(Feature.values()).filter(features::contains).toList();
        return recipe.map(how -> new LearnSpace(used, learned, how).learn())
                .orElseGet(() -> MoodSpace.ofPrototypes(features, tracks));
    }

    /** @param tracks that clusters are made of */
    MoodModel model(FitClusters fit, MoodSpace space, List<Example> learned, List<double[]> tracks, long seed) {
        PointMaker points = space.space().pointMaker();
        Centroids middles =
                fit.fit(tracks.stream().map(points::point).toList(), clusters, seed, CatalogSettings.ITERATIONS);
        NamingRule rule =
                byMajority ? new MajorityNames(learned, points) : new NameClusters(space.space(), space.prototypes());
        return new MoodModel(space.space(), space.prototypes(), rule.name(middles), space.temperature());
    }
}
