/**
 * The listener's Spotify account and the few end points of the Web API that Moodring uses, the paths of 2026 first. Does
 * not know catalogs or moods, nor what songs are fetched or played for.
 */
package moodring.spotify;
