package moodring.catalog.source;

/**
 * Watches the bytes of a CSV file go by: are they UTF-8, and does a quoted cell span lines?
 *
 * <p>A quote counts only where a cell begins, and only if it is closed within a few thousand bytes: titles such as
 * {@code 7" Mix}, and a quote that nobody closed, must not make one cell of half the file.
 */
final class TextWatch {

    private static final int LONGEST_CELL = 4_000;

    /** Windows-1252 makes one by accident now and then; UTF-8 with a few torn letters has many. */
    private static final int BROKEN_PER_SEQUENCE = 10;

    private long sequences;
    private long broken;
    private int continuationBytes;

    private boolean cellStart = true;
    private boolean quoted;
    private boolean quoteSeen;
    private int lineBreaks;
    private int quotedBytes;
    private boolean lineBreaksInQuotes;
    private boolean strayQuotes;

    void see(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            byte next = bytes[i];
            if (next < 0 || continuationBytes > 0) {
                watchEncoding(next & 0xff);
            }
            watchQuotes(next);
        }
    }

    /** Whether the bytes are UTF-8, or would be but for a few; one bad letter says nothing against all the others. */
    boolean isUtf8() {
        long unfinished = continuationBytes > 0 ? 1 : 0;
        return broken + unfinished <= BROKEN_PER_SEQUENCE * sequences;
    }

    /** Bytes that are no part of a letter in UTF-8, or begin one that breaks off before the end. */
    long broken() {
        return broken;
    }

    boolean lineBreaksInQuotes() {
        return lineBreaksInQuotes && !strayQuotes;
    }

    private void watchEncoding(int value) {
        if (continuationBytes > 0 && (value & 0xc0) == 0x80) {
            continuationBytes--;
            sequences += continuationBytes == 0 ? 1 : 0;
            return;
        }
        broken += continuationBytes > 0 ? 1 : 0;
        continuationBytes = 0;
        if (value >= 0xc2 && value <= 0xf4) { // also after a broken one: it may begin the next letter
            continuationBytes = value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
        } else {
            broken += value < 0x80 ? 0 : 1;
        }
    }

    private void watchQuotes(byte next) {
        if (quoted) {
            inQuotedCell(next);
        } else if (next == '"' && cellStart) {
            quoted = true;
            quoteSeen = false;
            lineBreaks = 0;
            quotedBytes = 0;
        } else {
            cellStart = isBoundary(next);
        }
    }

    private void inQuotedCell(byte next) {
        quotedBytes++;
        if (next == '"') {
            quoteSeen = !quoteSeen; // a doubled quote is one that belongs to the text
        } else if (quoteSeen && isBoundary(next)) {
            lineBreaksInQuotes |= lineBreaks > 0;
            leaveCell();
        } else if (quotedBytes > LONGEST_CELL) {
            strayQuotes |= lineBreaks > 0;
            leaveCell();
        } else {
            quoteSeen = false;
            lineBreaks += next == '\n' ? 1 : 0;
        }
    }

    private void leaveCell() {
        quoted = false;
        cellStart = true;
    }

    private static boolean isBoundary(byte next) {
        return next == ',' || next == ';' || next == '\t' || next == '|' || next == '\n' || next == '\r';
    }
}
