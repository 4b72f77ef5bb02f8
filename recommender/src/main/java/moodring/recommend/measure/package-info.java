/**
 * How good the queues are: contenders make queues for the same wishes, and every figure comes with an interval. Asks the
 * chain itself, so that what is measured is what is played. Does not know faces, and nothing that is played knows it.
 */
package moodring.recommend.measure;
