package moodring.recommend.command;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens an address in the listener's browser, where there is a desktop. */
final class Browser {
    private static final Logger LOG = LoggerFactory.getLogger(Browser.class);

    private Browser() {}

    static void open(URI address) {
        if (Stream.of("DISPLAY", "WAYLAND_DISPLAY").allMatch(name -> System.getenv(name) == null)) {
            return;
        }
        try {
            new ProcessBuilder("xdg-open", address.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.debug("No browser could be opened; the address stands on the terminal", e);
        }
    }
}
