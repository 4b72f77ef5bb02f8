/**
 * The listener's own tracks, or what a search finds, from Spotify: page by page onto the disk, then into one file of
 * tracks. Does not know Spark or moods; audio features come from elsewhere.
 */
package moodring.catalog.source.spotify;
