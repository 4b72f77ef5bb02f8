package moodring.service;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import moodring.settings.SettingsException;

/** Where a service is. Only a stub on this computer may take its place: tokens and keys go nowhere else. */
public final class ServiceAddress {

    private static final List<String> THIS_COMPUTER = List.of("127.0.0.1", "[::1]", "localhost");

    private ServiceAddress() {}

    /**
     * @param key of the setting
     * @param set its value, where it is set
     * @param usual the service's own address
     * @return without a slash at the end
     * @throws SettingsException if the value is not the usual address and not an address of this computer
     */
    public static URI of(String key, Optional<String> set, String usual) {
        String text = set.orElse(usual).replaceAll("/+$", "");
        if (text.equals(usual)) {
            return URI.create(usual);
        }
        try {
            URI address = new URI(text);
            if ("http".equals(address.getScheme()) && THIS_COMPUTER.contains(address.getHost())) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw refused(key, text, usual, e);
        }
        throw refused(key, text, usual, null);
    }

    private static SettingsException refused(String key, String text, String usual, Exception cause) {
        return new SettingsException(
                "The setting " + key + " is \"" + text + "\", but may only be an address of this computer, such as"
                        + " http://127.0.0.1:8080, where a stub stands for " + usual + ": correct or remove it.",
                cause);
    }
}
