package moodring.catalog.label;

/**
 * How a space is learned from labelled tracks.
 *
 * @param transform what is done to the standardised features
 * @param priorWeight how much the moods' frequencies count: 0 not at all, 1 as Bayes would have it
 * @param pullWeight how far the moods' prototypes draw clusters apart; 0: not at all
 */
public record SpaceRecipe(Transform transform, double priorWeight, double pullWeight) {

    /** What is done to the standardised features. */
    public enum Transform {
        STANDARDISED,
        /** Turned and stretched until all tracks together are a sphere. */
        WHITENED,
        /** The directions in which moods lie farthest apart. */
        DISCRIMINANT,
        /** The same of the features, their squares and products. */
        DISCRIMINANT_OF_PRODUCTS
    }

    /** Chosen in five folds; {@code catalog variants} shows it beside others. */
    public static final SpaceRecipe SHIPPED = new SpaceRecipe(Transform.DISCRIMINANT_OF_PRODUCTS, 0.25, 4);

    boolean products() {
        return transform == Transform.DISCRIMINANT_OF_PRODUCTS;
    }
}
