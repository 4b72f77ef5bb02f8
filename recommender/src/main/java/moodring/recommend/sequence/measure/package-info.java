/**
 * How good it is: every contender follows the same playlists, is asked at the same moments about the same candidates, and
 * gets its figures with intervals.
 */
package moodring.recommend.sequence.measure;
