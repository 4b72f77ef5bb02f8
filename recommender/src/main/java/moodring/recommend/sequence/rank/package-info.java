/**
 * Who comes next: clues about each candidate, and small networks that weigh them. Knows nothing of files and of how good
 * it is.
 */
package moodring.recommend.sequence.rank;
