package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.runbook.core.diagnostic.Span;
import java.nio.charset.StandardCharsets;

/** Any bytes at all are read as PromQL without an exception, alike each time, with places that lie within the text. */
class PromqlFuzzTest {
    @FuzzTest(maxDuration = "150s")
    void promql(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        PromqlCheck.check(text)
                .ifPresent(it -> assertThat(it.start()).isBetween(0, it.end()).isLessThanOrEqualTo(text.length()));
        PromqlCheck.check(text).ifPresent(it -> assertThat(it.end()).isLessThanOrEqualTo(text.length()));
        int end = 0;
        for (PromqlTokens.PromqlToken piece : PromqlTokens.of(text)) {
            assertThat(piece.start()).isEqualTo(end);
            end = piece.end();
        }
        assertThat(end).isEqualTo(text.length());
        Span span = Span.startOf("a.yaml");
        assertThat(Queries.read(span, text)).isEqualTo(Queries.read(span, text));
    }
}
