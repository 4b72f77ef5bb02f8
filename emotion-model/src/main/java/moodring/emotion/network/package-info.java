/** From 48×48 grey faces to probabilities: the networks, their safe loading and their reading. Does not know cameras. */
package moodring.emotion.network;
