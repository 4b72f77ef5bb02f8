/**
 * Audio features for tracks whose source has none. Does not know where the tracks come from, and fills nothing in: a
 * track that is not known stays without.
 */
package moodring.catalog.source.features;
