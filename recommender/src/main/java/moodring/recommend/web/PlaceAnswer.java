package moodring.recommend.web;

import moodring.track.PlanePoint;

/**
 * A place on the map.
 *
 * @param valence 0 to 1
 * @param energy 0 to 1
 * @param spread how exactly it is known; absent where it is exact
 */
record PlaceAnswer(double valence, double energy, Double spread) {
    static PlaceAnswer of(PlanePoint point) {
        return new PlaceAnswer(FaceAnswer.rounded(point.valence()), FaceAnswer.rounded(point.energy()), null);
    }
}
