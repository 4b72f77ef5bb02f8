/** The command line: options in, answers and one-sentence errors out. Does not know how songs are chosen. */
package moodring.recommend.command;
