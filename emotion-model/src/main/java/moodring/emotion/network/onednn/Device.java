package moodring.emotion.network.onednn;

import static org.bytedeco.dnnl.global.dnnl.dnnl_get_effective_cpu_isa;

import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/** oneDNN's engine and stream on this CPU, with short forms of the calls that every step makes. */
final class Device {
    private static final int AVX512_CORE_BF16 = dnnl.dnnl_cpu_isa_avx512_core_bf16;

    final engine engine = new engine(dnnl.dnnl_cpu, 0);
    final stream stream = new stream(engine);
    /** The type in which activations travel between the steps; parameters and their gradients are always f32. */
    final memory.data_type activations;

    Device(Precision precision) {
        if (!precision.isSupported()) {
            throw new IllegalArgumentException("this CPU has no bf16 instructions; choose precision F32");
        }
        activations = precision == Precision.BF16 ? memory.data_type.bf16 : memory.data_type.f32;
    }

    /** ISA numbers are bit sets: a CPU has bf16 if its set contains AVX-512's. */
    static boolean hasBf16() {
        return (dnnl_get_effective_cpu_isa() & AVX512_CORE_BF16) == AVX512_CORE_BF16;
    }

    /** Pictures with channels last. */
    memory.desc pictures(long... shape) {
        return new memory.desc(shape, activations, memory.format_tag.nhwc, false);
    }

    /** A layout that the primitive may choose. */
    static memory.desc any(memory.data_type type, long... shape) {
        return new memory.desc(shape, type, memory.format_tag.any, false);
    }

    /** The layout in which DL4J keeps the weights of a convolution. */
    static memory.desc weights(long... shape) {
        return new memory.desc(shape, memory.data_type.f32, memory.format_tag.oihw, false);
    }

    static memory.desc vector(long length) {
        return new memory.desc(new long[] {length}, memory.data_type.f32, memory.format_tag.a, false);
    }

    memory allocate(memory.desc description) {
        return new memory(description, engine);
    }

    /** Memory that somebody else owns and must keep alive. */
    memory at(Pointer address, memory.desc description) {
        return new memory(description, engine, address);
    }

    /** Pairs of oneDNN's argument number and a memory. */
    static IntMemoryMap arguments(Object... pairs) {
        IntMemoryMap map = new IntMemoryMap();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((Integer) pairs[i], (memory) pairs[i + 1]);
        }
        return map;
    }

    static FloatPointer floats(memory memory) {
        return new FloatPointer(memory.get_data_handle());
    }
}
