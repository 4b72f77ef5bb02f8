package moodring.recommend.web;

import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsMessageContext;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import moodring.db.CatalogException;
import moodring.emotion.FaceReading;
import moodring.emotion.GreyPicture;
import moodring.recommend.policy.MoodBridge;
import moodring.recommend.web.Problem.Kind;

/**
 * Reads a browser's camera over a WebSocket: a grey frame in, a reading out, one after the other.
 *
 * <p>While a frame is read, the next waits in the network, so a page that sends faster than we read is slowed down by
 * its own socket and no heap of old frames can grow here. A frame is in memory while it is read, and nowhere else.
 */
final class LiveRoutes {
    private static final int POLICY_VIOLATION = 1008;
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int MOST_CAMERAS = 4;
    private static final int HEADER_BYTES = 8;
    private static final String LISTENER = "listener";

    private final PageParts parts;
    private final Semaphore cameras = new Semaphore(MOST_CAMERAS);

    LiveRoutes(PageParts parts) {
        this.parts = parts;
    }

    void configure(WsConfig socket) {
        socket.onConnect(this::open);
        socket.onBinaryMessage(this::read);
        socket.onMessage(this::learn);
        socket.onClose(context -> {
            if (context.attribute(LISTENER) != null) {
                cameras.release();
            }
        });
    }

    /** Problems are the reason of the close, by their code: a WebSocket has no other way to say them. */
    private void open(WsConnectContext context) {
        if (!parts.modelIsExpected()) {
            context.closeSession(TRY_AGAIN_LATER, Kind.NO_MODEL.code());
            return;
        }
        MoodBridge bridge;
        try {
            bridge = parts.recommender().bridge();
        } catch (CatalogException e) {
            context.closeSession(TRY_AGAIN_LATER, Problems.kindOf(e).code());
            return;
        }
        if (cameras.tryAcquire()) {
            context.attribute(
                    LISTENER, new LiveListener(bridge, parts.listener().neutral()));
        } else {
            context.closeSession(TRY_AGAIN_LATER, Kind.BUSY.code());
        }
    }

    private void read(WsBinaryMessageContext context) {
        LiveListener listener = context.attribute(LISTENER);
        Optional<Frame> frame = Frame.in(context.data());
        if (listener == null || frame.isEmpty()) {
            context.closeSession(POLICY_VIOLATION, Kind.BAD_REQUEST.code());
            return;
        }
        Optional<Function<GreyPicture, FaceReading>> faces = parts.eyes();
        if (faces.isEmpty()) { // it was still being loaded when the socket opened
            context.closeSession(TRY_AGAIN_LATER, Kind.NO_MODEL.code());
            return;
        }
        GreyPicture picture = frame.get().picture();
        FaceReading reading = faces.get().apply(picture);
        context.send(Json.text(listener.hear(frame.get().number(), picture, reading)));
    }

    /** @param number that the page gave it */
    private record Frame(int number, GreyPicture picture) {
        /** Empty where the message lies about its size. */
        static Optional<Frame> in(ByteBuffer message) {
            if (message.remaining() < HEADER_BYTES) {
                return Optional.empty();
            }
            int number = message.getInt();
            int width = Short.toUnsignedInt(message.getShort());
            int height = Short.toUnsignedInt(message.getShort());
            if (width < 1 || height < 1 || message.remaining() != width * height) {
                return Optional.empty();
            }
            byte[] pixels = new byte[width * height];
            message.get(pixels);
            return Optional.of(new Frame(number, new GreyPicture(width, height, pixels)));
        }
    }

    /** {@code learn} starts to learn the resting face, {@code stop} ends that and forgets it. */
    private void learn(WsMessageContext context) {
        LiveListener listener = context.attribute(LISTENER);
        if (listener != null && context.message().equals("learn")) {
            listener.learn();
        } else if (listener != null && context.message().equals("stop")) {
            listener.giveUp();
        } else {
            context.closeSession(POLICY_VIOLATION, Kind.BAD_REQUEST.code());
        }
    }
}
