/** What is different between two catalogs, and how far the sound of tracks has drifted. Does not know Spark. */
package moodring.catalog.compare;
