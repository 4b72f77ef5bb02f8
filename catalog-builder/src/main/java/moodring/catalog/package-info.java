/** Which mood has each track: read, clean, cluster, label, report, publish. Does not know faces or listeners. */
package moodring.catalog;
