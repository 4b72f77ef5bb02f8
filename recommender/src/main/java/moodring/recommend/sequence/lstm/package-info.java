/**
 * The LSTM (Hochreiter and Schmidhuber 1997): how it hears a playlist, how it learns, what sound it expects next. Knows
 * nothing of candidates and rankings.
 */
package moodring.recommend.sequence.lstm;
