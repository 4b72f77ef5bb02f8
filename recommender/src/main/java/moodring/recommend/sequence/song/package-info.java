/**
 * Songs as the sequence model hears them, and the two files that they come from: tracks with features, and playlists in
 * playing order. Does not know how anything is predicted.
 */
package moodring.recommend.sequence.song;
