/**
 * From files to rows that can be trusted: reading, checking, merging of repeated ids. Works in Spark; does not know
 * moods or clusters.
 */
package moodring.catalog.clean;
