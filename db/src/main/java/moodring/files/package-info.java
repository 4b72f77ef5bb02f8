/** What becomes of a file on the disk when a person wants it gone. */
package moodring.files;
