package moodring.recommend.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** None of the addresses from documentation need exist on this computer: what is listened on is decided elsewhere. */
class OwnNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[2001:db8::5]:7070",
                "[2001:db8::5]",
                "[2001:DB8::5]:7070",
                "[2001:db8:0:0:0:0:0:5]:7070",
                "[2001:0db8:0000:0000:0000:0000:0000:0005]:7070",
                "[2001:db8::0.0.0.5]:7070",
            })
    void anIpv6AddressIsKnownInEachOfItsSpellings(String host) {
        assertThat(OwnNames.at("2001:db8::5").contain(host)).isTrue();
        assertThat(OwnNames.at("2001:DB8:0:0:0:0:0:5").contain(host)).isTrue();
        assertThat(OwnNames.at("2001:db8::6").contain(host)).isFalse();
        assertThat(OwnNames.at("0.0.0.0").contain(host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "0.0.0.0"})
    void everyAddressIsKnownAsItIsPrintedAndByTheAddressesBehindIt(String every) {
        OwnNames own = OwnNames.at(every);
        assertThat(own.contain(every.contains(":") ? "[" + every + "]:7070" : every + ":7070"))
                .isTrue();
        assertThat(own.contain("127.0.0.1:7070")).isTrue();
        assertThat(own.contain("[::1]:7070")).isTrue();
        assertThat(own.contain("192.0.2.1:7070")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost:7070",
                "LOCALHOST",
                "[::1]:7070",
                "[0:0:0:0:0:0:0:1]",
                "[::0001]:7070",
            })
    void thisComputerIsKnownWhereverItListens(String host) {
        assertThat(OwnNames.at(WebSettings.LOOPBACK).contain(host)).isTrue();
        assertThat(OwnNames.at("192.0.2.7").contain(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "[]",
                "[]:7070",
                "[:]",
                "[::1",
                "::1]",
                "[::1]evil.example",
                "[[::1]]",
                "[::1%lo]",
                "[1:2:3]",
                "[:127.0.0.1]",
                "[127.0.0.1]",
                "[localhost]",
                "[cafe]:7070",
                "[feed.example]",
                "2130706433",
            })
    void whatIsNoAddressInBracketsIsNobody(String host) {
        assertThat(OwnNames.at(WebSettings.LOOPBACK).contain(host)).isFalse();
    }

    @Test
    void theNameOfThisComputerIsKnownWhereItListensEverywhere() {
        OwnNames own = OwnNames.at("0.0.0.0", () -> "Kitchen");
        assertThat(own.contain("kitchen:7070")).isTrue();
        assertThat(own.contain("KITCHEN")).isTrue();
        assertThat(OwnNames.at("192.0.2.7", () -> "Kitchen").contain("kitchen")).isFalse();
    }

    @Test
    void aNameThatCannotBeResolvedIsLeftOutAndNothingElse() {
        OwnNames own = OwnNames.at("0.0.0.0", () -> {
            throw new UnknownHostException("kitchen: Name or service not known");
        });
        assertThat(own.contain("0.0.0.0:7070")).isTrue();
        assertThat(own.contain("127.0.0.1:7070")).isTrue();
        assertThat(own.contain("kitchen:7070")).isFalse();
    }

    @Test
    void anAddressThatIsNoneIsSaid() {
        assertThatThrownBy(() -> OwnNames.at("1:2:3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no network address 1:2:3 on this computer");
    }
}
