/**
 * What listeners' tags say about tracks: evidence for the names of moods, as a file of labelled tracks. Does not know
 * Spark or clusters, nor how labels are used.
 */
package moodring.catalog.tags;
