package moodring.db;

/** The hash that ids are found by; part of the file format. */
final class IdHash {

    private IdHash() {}

    /** FNV-1a over the characters, with the finalizer of MurmurHash3 so that the leading bits are even. */
    static long of(String id) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    /** How many leading bits choose the bucket: about 64 tracks to each. */
    static int bucketBits(int tracks) {
        return Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(tracks / 64));
    }

    static int bucket(long hash, int bucketBits) {
        return bucketBits == 0 ? 0 : (int) (hash >>> (Long.SIZE - bucketBits));
    }
}
