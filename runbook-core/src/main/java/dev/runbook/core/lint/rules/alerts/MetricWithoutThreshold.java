package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import java.util.Set;
import java.util.stream.Collectors;

/** A metric that is to be watched, and no figure that says when it is bad. */
public final class MetricWithoutThreshold implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            Set<String> judged =
                    service.thresholds().stream().map(entry -> entry.id()).collect(Collectors.toSet());
            service.metrics().stream()
                    .filter(metric -> metric.fact().confidence() != Confidence.GUESS && !judged.contains(metric.id()))
                    .forEach(metric -> reporter.report(
                            metric.fact().span(),
                            "No figure says when " + metric.fact().name()
                                    + " is bad: whoever looks at it cannot judge it.",
                            "Write the value that is still good, such as `< 80%`."));
        }
    }
}
