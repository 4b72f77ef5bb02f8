package moodring.emotion.network.onednn;

/** The number format of activations and of the arithmetic on them; parameters and gradients stay 32-bit floats. */
public enum Precision {
    F32,
    /** Only on CPUs with AVX-512 bf16. */
    BF16;

    /** The quickest that this CPU computes in itself. */
    public static Precision quickest() {
        return BF16.isSupported() ? BF16 : F32;
    }

    /** Whether this CPU computes in this format itself. */
    public boolean isSupported() {
        return this == F32 || Device.hasBf16();
    }
}
