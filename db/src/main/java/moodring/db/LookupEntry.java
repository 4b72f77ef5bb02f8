package moodring.db;

import java.nio.ByteBuffer;

/**
 * One entry of table {@code track_lookup}.
 *
 * @param fragment the last 32 bits of the id's hash; two ids may share it, so whoever looks up compares the id
 * @param number of the row in table {@code track}
 */
record LookupEntry(int fragment, int number) {

    static final int BYTES = 2 * Integer.BYTES;

    void write(ByteBuffer target) {
        target.putInt(fragment).putInt(number);
    }

    static LookupEntry read(ByteBuffer source) {
        return new LookupEntry(source.getInt(), source.getInt());
    }
}
