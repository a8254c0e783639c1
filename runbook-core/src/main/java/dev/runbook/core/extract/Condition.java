package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Quantity;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.threshold.Comparison;
import dev.runbook.core.threshold.Conditions;
import java.util.Optional;

/** The condition of a threshold as catalogs write it, such as {@code > 2 s for 5m}; the metric is named beside it. */
record Condition(Comparison comparison) {
    /** Nothing where the text compares with no figure. */
    static Optional<Condition> of(String text) {
        return Conditions.of(text).map(Condition::new);
    }

    /** The threshold that a catalog states; the metric's own unit and qualifier stand where the condition names none. */
    Threshold threshold(
            Span span, String metric, Optional<String> qualifier, Optional<String> unit, Threshold.Role role) {
        Quantity written = comparison.quantity();
        Quantity quantity = written.unit().isEmpty() ? new Quantity(written.value(), unit.orElse("")) : written;
        return new Threshold(
                span,
                metric,
                qualifier.or(comparison::qualifier),
                comparison.comparator(),
                quantity,
                role,
                comparison.duration(),
                Confidence.CERTAIN);
    }

    static Diagnostic unreadable(Span span, String text) {
        return Diagnostic.of(
                "schema",
                Severity.ERROR,
                span,
                "The condition " + text + " compares with no figure, so it is no threshold.",
                "Write a comparator, a figure and its unit, such as > 2 s for 5m.");
    }
}
