/**
 * The LSTM (Hochreiter and Schmidhuber 1997): how it hears a playlist, how it learns, what sound it expects next. Knows
 * nothing of candidates and rankings.
 *
 * <p>Figures: mean squared error on nine standardised features, from the sixth song on, five folds by playlist over 617
 * playlists with 37,258 predictions. Mean so far: 0.5569; {@link moodring.recommend.sequence.lstm.LstmRecipe#DEFAULT}:
 * 0.5476 with five members, 0.5490 with the first alone. A prototype with two members chose the recipe: own sound, mean,
 * deviation and count 0.5500; with length and artists 0.5479; with recent songs too 0.5482; with more dropout 0.5484; with
 * a third of the playlists shuffled 0.5476. The mean of all other songs of the same playlist would reach 0.5433.
 *
 * <p>Decision: the passes through the network are plain Java, on the weights of a stock DL4J network that DL4J's updater
 * moves. DL4J's own passes took about a second for a batch on a busy computer with two cores, these a few milliseconds;
 * DL4J is the oracle in the tests. Cost: dropout, too, is ours.
 */
package moodring.recommend.sequence.lstm;
