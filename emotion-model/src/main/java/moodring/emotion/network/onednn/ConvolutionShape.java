package moodring.emotion.network.onednn;

import java.util.Arrays;
import org.deeplearning4j.nn.conf.CNN2DFormat;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;

/** The numbers of one DL4J convolution, checked to be of the kind that the steps here compute. */
final class ConvolutionShape {
    private final ConvolutionLayer layer;

    private ConvolutionShape(ConvolutionLayer layer) {
        this.layer = layer;
    }

    static ConvolutionShape of(String name, ConvolutionLayer layer) {
        boolean plain = layer.getClass() == ConvolutionLayer.class
                && !layer.hasBias()
                && layer.getActivationFn() instanceof ActivationIdentity
                && layer.getCnn2dDataFormat() == CNN2DFormat.NHWC
                && layer.getConvolutionMode() != ConvolutionMode.Same
                && layer.getConvolutionMode() != ConvolutionMode.Causal
                && Arrays.stream(layer.getDilation()).allMatch(d -> d == 1)
                && layer.getIDropout() == null;
        if (!plain) {
            throw new UnsupportedLayerException(
                    name,
                    "a convolution must be NHWC, without bias, activation, dilation"
                            + " and dropout, with explicit padding");
        }
        return new ConvolutionShape(layer);
    }

    int outputs() {
        return (int) layer.getNOut();
    }

    long[] weights() {
        int[] kernel = layer.getKernelSize();
        return new long[] {layer.getNOut(), layer.getNIn(), kernel[0], kernel[1]};
    }

    long[] stride() {
        return longs(layer.getStride());
    }

    long[] padding() {
        return longs(layer.getPadding());
    }

    /** Length of the output along one axis (0 down, 1 across) for this length of the input. */
    int after(int length, int axis) {
        return (length + 2 * layer.getPadding()[axis] - layer.getKernelSize()[axis]) / layer.getStride()[axis] + 1;
    }

    static long[] longs(int[] values) {
        return Arrays.stream(values).asLongStream().toArray();
    }
}
