/** The words of the music half: tracks, their audio features, the five moods. Knows the JDK only. */
package moodring.track;
