package moodring.db;

/**
 * A row that did not become a track. Nothing of its content is kept.
 *
 * @param reason a few words, the same for all rows of one kind, for example {@code "tempo is 0"}
 * @param file name without folder, or the name of the service
 * @param line counted from 1; 0 where the source has no lines
 */
public record RejectedRow(String reason, String file, long line) {}
