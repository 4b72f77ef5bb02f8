/** What is stored and how: catalogs that are published whole, and the listener's own memory. Does not know where tracks come from or how they are chosen. */
package moodring.db;
