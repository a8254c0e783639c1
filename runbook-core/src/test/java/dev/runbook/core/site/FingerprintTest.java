package dev.runbook.core.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void changesWithEveryInputAndItsName() {
        Fingerprint one = Fingerprint.of(Map.of("a.md", Fingerprint.digest("x"), "today", Fingerprint.digest("1")));

        assertThat(one)
                .isEqualTo(Fingerprint.of(Map.of("today", Fingerprint.digest("1"), "a.md", Fingerprint.digest("x"))));
        assertThat(one)
                .isNotEqualTo(
                        Fingerprint.of(Map.of("today", Fingerprint.digest("2"), "a.md", Fingerprint.digest("x"))));
        assertThat(one)
                .isNotEqualTo(
                        Fingerprint.of(Map.of("today", Fingerprint.digest("1"), "b.md", Fingerprint.digest("x"))));
        assertThat(one).isNotEqualTo(Fingerprint.of(Map.of("a.md", Fingerprint.digest("x"))));
    }

    @Test
    void aStampIsReadAsItWasWritten() {
        Stamp stamp = new Stamp(Fingerprint.of(Map.of()), 3, 4L << 40, Map.of("errors", "0", "said", "a: b"));

        assertThat(Stamp.parse(new String(stamp.toBytes(), UTF_8))).contains(stamp);
        assertThat(Stamp.parse("")).isEmpty();
    }
}
