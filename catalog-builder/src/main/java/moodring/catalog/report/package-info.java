/** The page that shows a catalog to a person. Reads a finished catalog only; does not know Spark, nor how it was built. */
package moodring.catalog.report;
