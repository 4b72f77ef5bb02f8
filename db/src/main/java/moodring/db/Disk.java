package moodring.db;

import java.io.IOException;
import java.nio.file.Path;

/** The file operations of publishing, whose order decides what survives a power cut; a test stops after each of them. */
interface Disk {

    /** Creates or replaces a file. */
    void write(Path file, byte[] content) throws IOException;

    /** Returns when the file's content is on the disk. */
    void sync(Path file) throws IOException;

    /** Returns when the folder's names are on the disk. */
    void syncFolder(Path folder) throws IOException;

    /** Renames atomically; replaces a file. */
    void move(Path from, Path to) throws IOException;

    /** Removes a file or a folder with all in it; fine if it is not there. */
    void delete(Path path) throws IOException;
}
