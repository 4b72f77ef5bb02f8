/**
 * How calmly and how fast a face is followed, measured: on synthetic sittings with the errors that the model's own
 * confusion matrix tells, and on clips. Nothing that is played knows it.
 */
package moodring.recommend.steadiness;
