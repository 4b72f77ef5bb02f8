/** From labelled pictures to a measured model: data sets, augmentation, training, evaluation. Does not know cameras. */
package moodring.emotion.train;
