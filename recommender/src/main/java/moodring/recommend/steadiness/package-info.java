/**
 * How calmly and how fast a face is followed, measured: on synthetic sittings with the errors that the model's own
 * confusion matrix tells, and on clips. Nothing that is played knows it.
 *
 * <p>Figures of {@code emotion steadiness} with the shipped model, 200 sittings of a minute, seed 1: flips a minute, delay,
 * share of the frames that are right. Raw 60.9, 0.5 s, 55.9 %; hidden Markov, which ships, 9.8, 2.9 s, 59.1 %; exponential
 * means of 0.5, 1, 2 and 3 s: 30.1, 21.1, 10.9 and 6.8 flips, 1.4, 1.9, 2.7 and 3.5 s, 56.1, 57.2, 58.0 and 56.8 %; hidden
 * Markov without hysteresis 12.4, 2.5 s, 60.7 %. The calm costs changes: 30 % of the real ones end before they are shown,
 * raw 5 %. A face that always looks sad (three times the odds): 48.3 %, after half a minute of calibration 57.4 %. All
 * seven emotions are equally frequent here, and the model mistakes fear and disgust often: hence no more is right.
 */
package moodring.recommend.steadiness;
