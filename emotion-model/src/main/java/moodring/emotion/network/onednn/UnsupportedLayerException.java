package moodring.emotion.network.onednn;

/** The graph holds a layer that the steps here cannot run; the message names it. */
public final class UnsupportedLayerException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnsupportedLayerException(String layer, String reason) {
        super("layer " + layer + " cannot be run by oneDNN here: " + reason);
    }
}
