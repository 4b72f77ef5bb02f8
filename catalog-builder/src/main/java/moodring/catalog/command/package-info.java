/** What a person types: options, answers, exit codes. Does not know how a catalog is built. */
package moodring.catalog.command;
