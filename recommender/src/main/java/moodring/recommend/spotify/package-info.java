/** Brings songs into the listener's Spotify account. Does not know why they were chosen, nor how Spotify is asked. */
package moodring.recommend.spotify;
