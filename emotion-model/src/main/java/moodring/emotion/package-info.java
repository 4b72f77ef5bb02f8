/** What a face shows. Does not know music. */
package moodring.emotion;
