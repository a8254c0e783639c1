package dev.runbook.core.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @Test
    void aPathIsKeptAndALoginTakenOff() {
        ServerAddress address =
                ServerAddress.of("HTTPS://ada:se:cret@mon.example:8443/prom").orElseThrow();

        assertThat(address.base()).isEqualTo(URI.create("https://mon.example:8443/prom/"));
        assertThat(address.login()).contains("ada:se:cret");
        assertThat(address).hasToString("https://mon.example:8443/prom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:9090",
                "ftp://host/",
                "http://",
                "http://host/?a=b",
                "http://host/#x",
                "file:///etc",
                "",
                "http://a b/"
            })
    void anythingElseIsNoAddress(String text) {
        assertThat(ServerAddress.of(text)).isEmpty();
    }

    @Test
    void onlyTheSameMachineAndNothingLessSafeIsHere() {
        ServerAddress plain = ServerAddress.of("http://host:9090").orElseThrow();
        ServerAddress safe = ServerAddress.of("https://host").orElseThrow();

        assertThat(plain.leadsHere(URI.create("https://HOST/x"))).isTrue();
        assertThat(safe.leadsHere(URI.create("http://host/x"))).isFalse();
        assertThat(plain.leadsHere(URI.create("http://host.evil/x"))).isFalse();
        assertThat(plain.leadsHere(URI.create("/x"))).isFalse();
    }
}
