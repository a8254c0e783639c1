package dev.runbook.core.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Written;
import java.util.stream.Stream;

/** What holds for the places of every rule, whatever its file. */
final class RulePlaces {
    private RulePlaces() {}

    static void check(Source source, AlertRule rule) {
        Span body = rule.body();
        assertThat(body.contains(rule.span()))
                .as("%s within %s", rule.span(), body)
                .isTrue();
        assertThat(body.contains(rule.query().span())).as(rule.name()).isTrue();
        parts(rule).forEach(part -> {
            assertThat(body.contains(part.span()))
                    .as("%s within %s", part.span(), body)
                    .isTrue();
            assertThat(part.span().end()).isLessThanOrEqualTo(source.text().length());
            String text = source.text(part.span());
            boolean plain = part.span().line() == part.span().endLine()
                    && !text.isEmpty()
                    && "'\"|>{".indexOf(text.charAt(0)) < 0;
            if (plain && !text.contains("\\") && !text.contains("{{ $")) {
                assertThat(text).isEqualTo(part.text());
            }
        });
    }

    private static Stream<Written> parts(AlertRule rule) {
        return Stream.of(
                        rule.duration().stream(),
                        rule.keepFiring().stream(),
                        rule.labels().values().stream(),
                        rule.annotations().values().stream())
                .flatMap(written -> written);
    }
}
