package moodring.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import moodring.settings.SettingsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceAddressTest {

    private static final String USUAL = "https://service.example/v1";

    @Test
    void isTheUsualOneUnlessItIsSet() {
        assertThat(ServiceAddress.of("key", Optional.empty(), USUAL)).hasToString(USUAL);
        assertThat(ServiceAddress.of("key", Optional.of(USUAL + "/"), USUAL)).hasToString(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:1/v1/", "http://[::1]:99"})
    void mayBeAStubOnThisComputer(String address) {
        assertThat(ServiceAddress.of("key", Optional.of(address), USUAL).toString())
                .isEqualTo(address.replaceAll("/$", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.0.7:8080",
                "https://evil.example",
                "http://127.0.0.1.evil.example",
                "http://127.0.0.1@evil.example",
                "http://evil.example/127.0.0.1",
                "file:///etc/passwd",
                "127.0.0.1:80",
                "http://127.0.0.1:80 80",
            })
    void mayBeNothingElse(String address) {
        assertThatThrownBy(() -> ServiceAddress.of("spotify.api", Optional.of(address), USUAL))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("spotify.api")
                .hasMessageContaining(address)
                .hasMessageContaining("correct or remove it");
    }
}
