package moodring.catalog.trial;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import moodring.catalog.CatalogSettings;
import moodring.catalog.label.SpaceRecipe;
import moodring.catalog.label.SpaceRecipe.Transform;
import moodring.track.Feature;

/** The ways to cluster that were compared. */
public final class Variants {

    private static final Set<Feature> SIX = EnumSet.of(
            Feature.VALENCE,
            Feature.ENERGY,
            Feature.DANCEABILITY,
            Feature.ACOUSTICNESS,
            Feature.INSTRUMENTALNESS,
            Feature.LOUDNESS);
    private static final Set<Feature> PLANE = EnumSet.of(Feature.VALENCE, Feature.ENERGY);
    private static final Set<Feature> NINE = EnumSet.allOf(Feature.class);
    private static final int SHIPPED = CatalogSettings.CLUSTERS;
    private static final double PRIOR = SpaceRecipe.SHIPPED.priorWeight();
    private static final double PULL = SpaceRecipe.SHIPPED.pullWeight();
    private static final double SURE_FROM = 0.45;

    private Variants() {}

    /** In the order of the table. */
    public static List<Variant> all() {
        return List.of(
                new Variant("prototypes alone, six features", SIX, Optional.empty(), SHIPPED, false, 0),
                learned("standardised plane", PLANE, Transform.STANDARDISED, 0, SHIPPED),
                majority("standardised, majority", NINE, Transform.STANDARDISED, 5),
                learned("standardised, nearest", NINE, Transform.STANDARDISED, 0, SHIPPED),
                majority("standardised, majority", NINE, Transform.STANDARDISED, SHIPPED),
                learned("whitened, nearest", NINE, Transform.WHITENED, 0, SHIPPED),
                majority("whitened, majority", NINE, Transform.WHITENED, SHIPPED),
                learned("discriminant, nearest", NINE, Transform.DISCRIMINANT, 0, SHIPPED),
                learned("disc. of products, nearest", NINE, Transform.DISCRIMINANT_OF_PRODUCTS, 0, 5),
                learned("disc. of products, nearest", NINE, Transform.DISCRIMINANT_OF_PRODUCTS, 0, SHIPPED),
                learned("disc. of products, nearest", NINE, Transform.DISCRIMINANT_OF_PRODUCTS, 0, 2 * SHIPPED),
                majority("disc. of products, majority", NINE, Transform.DISCRIMINANT_OF_PRODUCTS, SHIPPED),
                learned("six features, pull", SIX, Transform.DISCRIMINANT_OF_PRODUCTS, PULL, SHIPPED),
                learned("disc. of products, pull", NINE, Transform.DISCRIMINANT_OF_PRODUCTS, PULL, SHIPPED / 4),
                learned("disc. of products, pull (ships)", NINE, Transform.DISCRIMINANT_OF_PRODUCTS, PULL, SHIPPED),
                new Variant(
                        "the same, none under 45 %",
                        NINE, Optional.of(SpaceRecipe.SHIPPED), SHIPPED, false, SURE_FROM));
    }

    private static Variant learned(String name, Set<Feature> features, Transform transform, double pull, int clusters) {
        SpaceRecipe recipe = new SpaceRecipe(transform, PRIOR, pull);
        return new Variant(name, features, Optional.of(recipe), clusters, false, 0);
    }

    private static Variant majority(String name, Set<Feature> features, Transform transform, int clusters) {
        SpaceRecipe recipe = new SpaceRecipe(transform, PRIOR, 0);
        return new Variant(name, features, Optional.of(recipe), clusters, true, 0);
    }
}
