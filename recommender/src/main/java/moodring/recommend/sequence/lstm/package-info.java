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
 * <p>Figures of {@code sequence compare} (seed 1, one fold in five, two members, 12 epochs at most; mean squared error, hit
 * rate at 10 among 1,000): mean so far 0.5209, 0.108; ridge 0.5149, 0.094; mean of the last five 0.5962, 0.104; the usual
 * recipe 0.5150, 0.141; blended with the mean so far at 25, 50 and 75 % 0.5181, 0.5162 and 0.5152 (0.100 to 0.105, ranked
 * by nearness); the sound itself 0.5346, 0.108; whole playlists 0.5159, 0.141; nothing shuffled 0.5153, 0.139; two thirds
 * shuffled 0.5150, 0.141; the song's sound alone 0.5181, 0.142; recent songs too 0.5152, 0.140; without artists 0.5159,
 * 0.138; 12 cells 0.5167, 0.141; 64 cells 0.5139, 0.139; BPR-max at a share of 0.05 0.5161, 0.141; at 0.5 it only raised the
 * error, so the untrained network was kept: 0.5209, 0.143. So what lifts the hit rate over the mean's is to rank by
 * likelihood; no recipe's LSTM adds to that, and the differences in error are within the intervals.
 *
 * <p>Decision: the passes through the network are plain Java, on the weights of a stock DL4J network that DL4J's updater
 * moves. DL4J's own passes took about a second for a batch on a busy computer with two cores, these a few milliseconds;
 * DL4J is the oracle in the tests. Cost: dropout, too, is ours.
 */
package moodring.recommend.sequence.lstm;
