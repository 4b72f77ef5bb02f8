/**
 * What comes next in a playlist: an LSTM over the songs so far, and a ranker that weighs what it expects with other clues.
 * {@link moodring.recommend.sequence.NextTrackModel} asks a trained model; {@code TrainSequenceModel} makes one;
 * {@code EvaluateSequence} measures. Does not know moods, goals and listeners.
 */
package moodring.recommend.sequence;
