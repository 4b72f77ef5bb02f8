package moodring.recommend.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets in the page itself and programs on this computer, and nobody else's page.
 *
 * <p>A browser sends requests to 127.0.0.1 for any page that it shows. So the name in {@code Host} must be ours (else a
 * foreign name was pointed at this computer), a foreign {@code Origin} is refused, and what {@code Sec-Fetch-Site} calls
 * foreign may at most open the start page.
 */
final class Guard {
    private static final Set<String> LOOPBACK_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final Set<String> names;

    Guard(String address) {
        names = new HashSet<>(LOOPBACK_NAMES);
        if (!WebSettings.LOOPBACK.equals(address)) {
            names.addAll(namesOf(address));
        }
    }

    /** @throws io.javalin.http.HttpResponseException with 421 or 403 */
    void check(Context context) {
        String host = context.header("Host");
        if (host == null || !names.contains(nameIn(host))) {
            throw Problem.Kind.WRONG_HOST.asException();
        }
        String origin = context.header("Origin");
        if (origin != null && !origin.equals(context.scheme().replace("ws", "http") + "://" + host)) {
            throw Problem.Kind.WRONG_ORIGIN.asException();
        }
        String site = context.header("Sec-Fetch-Site");
        if (site != null && !OWN_SITE.contains(site) && !opensThePage(context)) {
            throw Problem.Kind.WRONG_ORIGIN.asException();
        }
    }

    /** A link on another page may lead here, but not into a frame, and not to the interface. */
    private static boolean opensThePage(Context context) {
        return context.method() == HandlerType.GET
                && "navigate".equals(context.header("Sec-Fetch-Mode"))
                && "document".equals(context.header("Sec-Fetch-Dest"))
                && !context.path().startsWith("/api/");
    }

    private static String nameIn(String host) {
        return host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    }

    /** The address itself; for "every address" all that this computer has, and its name. */
    private static Set<String> namesOf(String address) {
        try {
            InetAddress asked = InetAddress.getByName(address);
            Set<String> names = new HashSet<>(List.of(written(asked), address.toLowerCase(Locale.ROOT)));
            if (asked.isAnyLocalAddress()) {
                names.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .map(Guard::written)
                        .forEach(names::add);
            }
            return names;
        } catch (UnknownHostException | SocketException e) {
            throw new IllegalArgumentException("there is no network address " + address + " on this computer", e);
        }
    }

    private static String written(InetAddress address) {
        String plain =
                Stream.of(address.getHostAddress().split("%")).findFirst().orElseThrow();
        return plain.contains(":") ? "[" + plain + "]" : plain;
    }
}
