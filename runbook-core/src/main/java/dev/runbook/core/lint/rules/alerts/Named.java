package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.MetricKeys;
import java.util.stream.Stream;

/** By which names the metric of a threshold is found again: its id and, where people named it, the key of their words. */
final class Named {
    private Named() {}

    /** A series alone does not say what is done with it: of {@code http_requests} comes a rate of errors as well. */
    static Stream<String> of(Entry<Threshold> entry) {
        String name = entry.fact().metric();
        return name.indexOf('_') < 0 ? Stream.of(entry.id(), MetricKeys.key(name)) : Stream.of(entry.id());
    }
}
