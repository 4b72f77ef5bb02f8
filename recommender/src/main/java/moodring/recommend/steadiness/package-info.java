/**
 * How calmly and how fast a face is followed, measured: on synthetic sittings with the errors that the model's own
 * confusion matrix tells, and on clips. Nothing that is played knows it.
 *
 * <p>Figures of {@code emotion steadiness} with the shipped model, 200 sittings of a minute, seed 1: flips a minute, delay,
 * share of the frames that are right. Raw 53.5, 0.3 s, 67.3 %; hidden Markov, which ships, 9.0, 2.6 s, 71.5 %; exponential
 * means of 0.5, 1, 2 and 3 s: 26.3, 18.6, 9.7 and 6.4 flips, 1.0, 1.5, 2.4 and 3.2 s, 67.5, 68.9, 69.8 and 68.6 %; hidden
 * Markov without hysteresis 11.1, 2.2 s, 73.5 %. The calm costs changes: 21 % of the real ones end before they are shown,
 * raw 2 %. A face that always looks sad (three times the odds): 58.7 %, after half a minute of calibration 70.7 %. All
 * seven emotions are equally frequent here, and the model mistakes fear and disgust often: hence no more is right.
 */
package moodring.recommend.steadiness;
