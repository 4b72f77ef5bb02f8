/** The made-up demo catalog: invented songs with plausible numbers. Does not know moods; they come out of the clustering. */
package moodring.catalog.source.demo;
