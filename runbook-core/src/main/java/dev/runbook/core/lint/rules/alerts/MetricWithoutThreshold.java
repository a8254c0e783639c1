package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Metric;
import dev.runbook.core.threshold.MetricKeys;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A metric that is to be watched, and no figure that says when it is bad. */
public final class MetricWithoutThreshold implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            Set<String> judged = judged(service);
            service.metrics().stream()
                    .filter(entry -> !judged.contains(entry.id()))
                    .map(Entry::fact)
                    .filter(metric -> metric.confidence() != Confidence.GUESS)
                    .filter(metric -> !judged.contains(MetricKeys.key(metric.name())))
                    .filter(metric -> !hasFigure(context.line(metric.span()), metric))
                    .forEach(metric -> reporter.report(
                            metric.span(),
                            "No figure says when " + metric.name() + " is bad: whoever looks at it cannot judge it.",
                            "Write the value that is still good, such as `< 80%`."));
        }
    }

    /** The ids and keys of what has a figure; where only the rule of an alert has one, its name says of what. */
    private static Set<String> judged(ServiceFacts service) {
        Stream<String> written = service.measured(figure -> true);
        Stream<String> ruled = service.alerts().stream()
                .map(Entry::fact)
                .filter(alert -> alert.rules().stream()
                        .anyMatch(rule -> !rule.thresholds().isEmpty()))
                .flatMap(alert -> MetricKeys.all(alert.name()).stream());
        return Stream.concat(written, ruled).collect(Collectors.toSet());
    }

    /** Whether a figure stands on its line which we cannot read as a threshold: others can. */
    private static boolean hasFigure(String line, Metric metric) {
        return line.replace(metric.name(), "").chars().anyMatch(Character::isDigit);
    }
}
