/**
 * Small networks of stock DL4J layers: their configuration, DL4J's updater, their file. Knows numbers only, no songs. The
 * only package here that holds {@code INDArray}.
 */
package moodring.recommend.sequence.network;
