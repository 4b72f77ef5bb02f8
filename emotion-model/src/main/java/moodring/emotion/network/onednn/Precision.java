package moodring.emotion.network.onednn;

/** The number format of activations and of the arithmetic on them; parameters and gradients stay 32-bit floats. */
public enum Precision {
    F32,
    /** Only on CPUs with AVX-512 bf16. */
    BF16;

    /** The fastest that this CPU computes itself. */
    public static Precision fastest() {
        return Device.hasBf16() ? BF16 : F32;
    }
}
