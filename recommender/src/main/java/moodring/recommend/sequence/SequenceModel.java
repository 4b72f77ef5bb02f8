package moodring.recommend.sequence;

import moodring.recommend.sequence.rank.Ranker;

/**
 * A trained model with its origin. Immutable, safe for several threads.
 *
 * @see ModelFolder
 */
public record SequenceModel(Ranker ranker, ModelOrigin origin) {}
