package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import moodring.recommend.RecommendException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests may run as the administrator, who may use every port; so what the system says is made here. */
class CannotListenTest {
    private static final int NOBODYS_PORT = 1; // tcpmux, RFC 1078, which nothing serves

    @Test
    void aPortOfTheSystemIsNotForEverybody() {
        RecommendException failure = CannotListen.because(
                WebSettings.onLoopback(NOBODYS_PORT), new RuntimeException(new BindException("Keine Berechtigung")));
        assertThat(failure)
                .hasMessage("Cannot listen on 127.0.0.1:1: only the administrator may use ports below 1024. Choose"
                        + " another with --port.")
                .extracting(RecommendException::kind)
                .isEqualTo(RecommendException.Kind.UNAVAILABLE);
    }

    @Test
    void aPortThatSomebodyAnswersAtIsTaken() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            WebSettings settings = WebSettings.onLoopback(other.getLocalPort());
            assertThat(CannotListen.because(settings, new RuntimeException(new BindException("Adresse wird benutzt"))))
                    .hasMessageContaining("another program uses it, perhaps another Moodring");
        }
    }

    @Test
    void everythingElseIsSaidAsItIs() {
        RuntimeException failure = new RuntimeException("Javalin failed", new IOException("Too many open files"));
        assertThat(CannotListen.because(WebSettings.onLoopback(7070), failure))
                .hasMessage("Cannot listen on 127.0.0.1:7070 (Too many open files): free what the system lacks, and"
                        + " start again.")
                .hasCause(failure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "no.such.computer.invalid"})
    void anAddressOfAnotherComputerIsNoSetting(String address) {
        assertThatThrownBy(() -> new WebSettings(address, 0, Optional.of("a-token-of-some-length"), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no network address " + address + " on this computer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1", "0.0.0.0"})
    void anAddressOfThisComputerIsOne(String address) {
        assertThat(new WebSettings(address, 0, Optional.of("a-token-of-some-length"), false).address())
                .isEqualTo(address);
    }
}
