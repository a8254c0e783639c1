package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Span;
import java.util.List;

/**
 * Whom Alertmanager tells, under the name that routes use.
 *
 * @param channels the ways it tells them, such as {@code Slack #ops} or {@code PagerDuty}, without any address or key
 */
public record Receiver(Span span, String name, List<String> channels) implements Fact {
    public Receiver {
        channels = List.copyOf(channels);
    }
}
