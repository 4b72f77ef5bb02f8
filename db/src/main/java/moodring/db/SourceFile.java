package moodring.db;

/**
 * A file that a catalog was built from.
 *
 * @param name the file's name without its folder, which may be private
 * @param sha256 of the file as it lay there, 64 lower-case hexadecimal digits
 */
public record SourceFile(String name, long bytes, String sha256) {}
