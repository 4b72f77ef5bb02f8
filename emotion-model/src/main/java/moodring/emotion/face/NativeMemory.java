package moodring.emotion.face;

import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;

/** Frees what OpenCV allocates for one picture at once, not when Java happens to collect it. */
final class NativeMemory {
    private NativeMemory() {}

    /** @param work its result holds no native object */
    static <T> T freedAfter(Supplier<T> work) {
        PointerScope scope = new PointerScope();
        try {
            return work.get();
        } finally {
            scope.close();
        }
    }
}
