/** A queue as text: a table, JSON, and the formats that players read. Does not know how songs are chosen. */
package moodring.recommend.export;
