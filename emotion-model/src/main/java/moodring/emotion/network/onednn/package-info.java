/**
 * Runs stock DL4J graphs on oneDNN, forward and backward, on DL4J's own flattened parameters and gradients. Does not know
 * faces, files or learning rates.
 */
package moodring.emotion.network.onednn;
