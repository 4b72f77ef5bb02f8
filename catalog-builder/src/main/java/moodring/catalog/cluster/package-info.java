/** Points and clusters: the space in which tracks are compared, k-means in it. Does not know moods or where tracks come from. */
package moodring.catalog.cluster;
