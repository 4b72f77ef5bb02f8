package moodring.recommend.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where the page listens, and to whom.
 *
 * @param address or name of a network interface of this computer; 127.0.0.1 is this computer alone
 * @param port 0 takes any free one
 * @param token what a visitor must show; required for every address but loopback
 * @param metrics whether figures for Prometheus are told at {@code /metrics}, to whoever may use the interface
 */
public record WebSettings(String address, int port, Optional<String> token, boolean metrics) {
    /** This computer alone. */
    public static final String LOOPBACK = "127.0.0.1";

    private static final int SHORTEST_TOKEN = 16;

    public WebSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("the port must be 0 to 65535, but was " + port);
        }
        if (!isOfThisComputer(address)) {
            throw new IllegalArgumentException("there is no network address " + address
                    + " on this computer: give --listen one of its own, or 0.0.0.0 for all of them");
        }
        if (!LOOPBACK.equals(address) && token.isEmpty()) {
            throw new IllegalArgumentException("listening on " + address
                    + " lets other computers in, and so needs a token: add --token-file with a file that holds one");
        }
        token.filter(value -> !value.matches("[A-Za-z0-9_-]{" + SHORTEST_TOKEN + ",}"))
                .ifPresent(value -> {
                    throw new IllegalArgumentException("the token must have at least " + SHORTEST_TOKEN
                            + " letters, digits, - or _, but has " + value.length() + " characters");
                });
    }

    private static boolean isOfThisComputer(String address) {
        try {
            InetAddress asked = InetAddress.getByName(address);
            return asked.isAnyLocalAddress()
                    || asked.isLoopbackAddress()
                    || NetworkInterface.getByInetAddress(asked) != null;
        } catch (UnknownHostException | SocketException e) {
            return false;
        }
    }

    /** The page for this computer, on this port. */
    public static WebSettings onLoopback(int port) {
        return new WebSettings(LOOPBACK, port, Optional.empty(), false);
    }

    /** The same, telling its figures. */
    public WebSettings withMetrics() {
        return new WebSettings(address, port, token, true);
    }
}
