package moodring.catalog.source;

/**
 * Watches the bytes of a CSV file go by: are they UTF-8, and does a quoted cell span lines?
 *
 * <p>A quote counts only where a cell begins, and only if it is closed within a few thousand bytes: titles such as
 * {@code 7" Mix}, and a quote that nobody closed, must not make one cell of half the file.
 */
final class TextWatch {

    private static final int LONGEST_CELL = 4_000;

    private boolean utf8 = true;
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

    boolean isUtf8() {
        return utf8 && continuationBytes == 0;
    }

    boolean lineBreaksInQuotes() {
        return lineBreaksInQuotes && !strayQuotes;
    }

    private void watchEncoding(int value) {
        if (continuationBytes > 0) {
            boolean continues = (value & 0xc0) == 0x80;
            continuationBytes = continues ? continuationBytes - 1 : 0;
            utf8 &= continues;
        } else if (value >= 0xc2 && value <= 0xf4) {
            continuationBytes = value < 0xe0 ? 1 : value < 0xf0 ? 2 : 3;
        } else {
            utf8 = false;
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
