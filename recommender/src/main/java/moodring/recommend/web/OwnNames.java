package moodring.recommend.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names and addresses that a visitor may know this server by. An IPv6 address can be written in many ways, so those
 * are compared as addresses. What a visitor sends is never looked up: a name server could be told to answer anything.
 */
final class OwnNames {
    /** With a colon, or {@link InetAddress} would look up a name like [cafe]. */
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f.]*:[0-9a-f.:]*]");

    private final Set<String> names = new HashSet<>(Set.of("127.0.0.1", "localhost"));
    private final Set<InetAddress> addresses =
            new HashSet<>(Set.of(inBrackets("[::1]").orElseThrow()));

    private OwnNames() {}

    /** Asks the system what this computer is called. */
    interface HostName {
        String ask() throws UnknownHostException;
    }

    /**
     * This computer's own, and the address; for "every address" all that this computer has, and its name.
     *
     * @throws IllegalArgumentException if this computer has no such address
     */
    static OwnNames at(String address) {
        return at(address, () -> InetAddress.getLocalHost().getHostName());
    }

    static OwnNames at(String address, HostName hostName) {
        OwnNames own = new OwnNames();
        own.names.add(address.toLowerCase(Locale.ROOT));
        try {
            InetAddress asked = InetAddress.getByName(address);
            own.add(asked);
            if (asked.isAnyLocalAddress()) {
                own.add(hostName);
                NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .forEach(own::add);
            }
            return own;
        } catch (UnknownHostException | SocketException e) {
            throw new IllegalArgumentException("there is no network address " + address + " on this computer", e);
        }
    }

    /** @param host as in the header: with or without a port */
    boolean contain(String host) {
        String name = host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
        return names.contains(name)
                || inBrackets(name).filter(addresses::contains).isPresent();
    }

    private void add(InetAddress address) {
        addresses.add(address);
        if (address instanceof Inet4Address) {
            names.add(address.getHostAddress());
        }
    }

    private void add(HostName hostName) {
        try {
            names.add(hostName.ask().toLowerCase(Locale.ROOT));
        } catch (UnknownHostException e) {
            // Without a name the computer still has its addresses, which are what most visitors come by.
        }
    }

    private static Optional<InetAddress> inBrackets(String name) {
        try {
            return IPV6.matcher(name).matches() ? Optional.of(InetAddress.getByName(name)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
