package moodring.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import moodring.catalog.clean.RejectReason;
import moodring.catalog.clean.Survey;
import moodring.catalog.cluster.Centroids;
import moodring.catalog.compare.Drift;
import moodring.db.CatalogException;
import moodring.db.CatalogException.Kind;
import moodring.track.Mood;

/** What must hold before a catalog replaces another. Each failure leaves the published one as it is. */
final class Guards {

    private Guards() {}

    /**
     * A catalog that might be published.
     *
     * @param moods tracks by mood
     * @param drift since the current one, where there is one to compare with
     */
    record Proposal(int tracks, Map<Mood, Integer> moods, Optional<Drift> drift) {}

    /** @param lost tracks of a current catalog of real songs that made-up ones are to replace; usually 0 */
    static void requireNoRealSongsLost(int lost, boolean allowed) {
        if (lost > 0 && !allowed) {
            throw bad(
                    "The current catalog has %d tracks of real songs, which made-up ones would replace. Nothing was published. If that is right, add --allow-shrink."
                            .formatted(lost));
        }
    }

    /** @param mayLackFeatures whether rows without features say nothing against the input */
    static void requireFewRejected(Survey survey, boolean mayLackFeatures) {
        if (survey.rows() == 0) {
            throw bad("The input has a header, but no rows; nothing was published.");
        }
        long pardoned = mayLackFeatures ? survey.rejected().getOrDefault(RejectReason.FEATURE_MISSING.words(), 0L) : 0;
        long rejected = survey.rows() - survey.good() - pardoned;
        if (rejected > CatalogSettings.MOST_REJECTED * survey.rows()) {
            throw bad(
                    "%d of %d rows were rejected %s, more than %d %%; this is not the file it seems to be. Nothing was published."
                            .formatted(
                                    rejected,
                                    survey.rows(),
                                    survey.rejected(),
                                    Math.round(100 * CatalogSettings.MOST_REJECTED)));
        }
    }

    /** @param different tracks, as far as clusters can tell them apart */
    static void requireATrackForEachMood(long different) {
        if (different < Mood.values().length) {
            throw bad(
                    "Only %d different tracks can be used: five moods need at least five. Add files with more tracks. Nothing was published."
                            .formatted(different));
        }
    }

    /** @throws CatalogException {@code BAD_DATA} if a middle is no point, as when features are all but constant */
    static void requireNumbers(Centroids clusters) {
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            if (!Arrays.stream(clusters.point(cluster)).allMatch(Double::isFinite)) {
                throw bad(
                        "The middle of cluster %d is not a number: a feature of the input hardly varies. Nothing was published."
                                .formatted(cluster));
            }
        }
    }

    /**
     * What speaks against replacing the current catalog.
     *
     * @param before tracks of the current catalog; 0 where there is none
     * @param allowed whether big changes are what the person wants
     * @return a sentence each; empty if nothing does
     */
    static List<String> reasonsAgainst(Proposal proposal, int before, boolean allowed) {
        List<String> reasons = new ArrayList<>();
        if (!allowed && proposal.tracks() < CatalogSettings.LEAST_KEPT * before) {
            reasons.add(
                    "The new catalog has %d tracks, fewer than half of the current %d. If that is right, add --allow-shrink."
                            .formatted(proposal.tracks(), before));
        }
        for (Mood mood : Mood.values()) {
            rareMood(mood, proposal).ifPresent(reasons::add);
        }
        proposal.drift().filter(drift -> !allowed).flatMap(Guards::tooFar).ifPresent(reasons::add);
        return reasons;
    }

    private static Optional<String> rareMood(Mood mood, Proposal proposal) {
        int count = proposal.moods().getOrDefault(mood, 0);
        if (count == 0) {
            return Optional.of(
                    "No track is " + mood.word() + ". A larger or more varied input, or more --clusters, may help.");
        }
        return count >= CatalogSettings.LEAST_OF_A_MOOD * proposal.tracks()
                ? Optional.empty()
                : Optional.of(
                        "Only %d of %d tracks are %s, fewer than one in a hundred. A more varied input, or more --clusters, may help."
                                .formatted(count, proposal.tracks(), mood.word()));
    }

    private static Optional<String> tooFar(Drift drift) {
        boolean enough = drift.common() >= CatalogSettings.FEWEST_COMPARED;
        return enough && drift.changedShare() > CatalogSettings.MOST_CHANGED
                ? Optional.of(
                        "%d of the %d tracks that the current catalog has too would change their mood, more than %d %%. If that is right, add --allow-shrink."
                                .formatted(
                                        drift.changedMood(),
                                        drift.common(),
                                        Math.round(100 * CatalogSettings.MOST_CHANGED)))
                : Optional.empty();
    }

    private static CatalogException bad(String sentence) {
        return new CatalogException(Kind.BAD_DATA, sentence);
    }
}
