/** What shall we play: a mood or a face in, songs with reasons out. Does not know how a catalog is made. */
package moodring.recommend;
