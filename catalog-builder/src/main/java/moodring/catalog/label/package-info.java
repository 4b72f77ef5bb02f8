/** From clusters to moods: naming, probabilities, agreement with labelled tracks. Plain Java; does not know Spark. */
package moodring.catalog.label;
