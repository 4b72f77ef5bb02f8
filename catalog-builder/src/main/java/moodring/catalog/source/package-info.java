/**
 * Where tracks come from: files of many shapes, and services that bring theirs as files. Does not know Spark, moods or
 * what is done with a row.
 */
package moodring.catalog.source;
