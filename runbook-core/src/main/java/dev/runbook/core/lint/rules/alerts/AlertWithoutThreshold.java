package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.threshold.MetricKeys;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An alert of which nobody can say when it fires: no metric, comparator and value, in its text or in a rule. */
public final class AlertWithoutThreshold implements CatalogRule {
    /** A state that is either so or not: it lacks a count or a time, not a value. */
    private static final Pattern STATE = Pattern.compile(
            "(?i)\\b(?:down|fail(?:s|ed|ing)|unreachable|unavailable|absent|missing|not (?:ready|running|responding)|expired?)\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            Set<String> watched = service.thresholds().stream()
                    .map(entry -> entry.fact())
                    .filter(threshold -> threshold.role().tells())
                    .flatMap(threshold -> MetricKeys.known(threshold.metric()).stream())
                    .collect(Collectors.toSet());
            service.alerts().stream()
                    .map(entry -> entry.fact())
                    .filter(alert -> alert.threshold().isEmpty() && !alert.hasRule())
                    .filter(alert -> MetricKeys.known(alert.name())
                            .filter(watched::contains)
                            .isEmpty())
                    .forEach(alert -> report(alert, reporter));
        }
    }

    private static void report(Alert alert, Reporter reporter) {
        Optional<String> condition = alert.condition();
        boolean state = condition
                .filter(text -> STATE.matcher(text).find() && text.split(" ").length <= 4)
                .isPresent();
        Diagnostic finding = reporter.diagnostic(
                alert.span(),
                "The alert " + alert.name() + " has no measurable condition"
                        + condition.map(text -> " (only \"" + text + "\")").orElse("")
                        + ": nobody can tell when it fires, and no rule can be written from it.",
                "Name the metric, the comparison, the value and for how long, such as `5xx rate > 5 % for 5 min`.");
        reporter.report(state ? finding.with(Severity.INFO) : finding);
    }
}
