package dev.runbook.core.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing that is wrong, where, and what to do.
 *
 * @param rule the rule's id, such as {@code dead-link}
 * @param message what is wrong and why it hurts, one sentence, without a secret in it
 * @param help what to do
 * @param related other places that the message speaks of
 */
public record Diagnostic(
        String rule,
        Severity severity,
        Span span,
        String message,
        String help,
        Confidence confidence,
        List<Related> related,
        Optional<Fix> fix) {
    /** By place, then rule, then message: the order of every report. */
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::span)
            .thenComparing(Diagnostic::rule)
            .thenComparing(Diagnostic::message);

    public Diagnostic {
        related = List.copyOf(related);
    }

    public static Diagnostic of(String rule, Severity severity, Span span, String message, String help) {
        return new Diagnostic(rule, severity, span, message, help, Confidence.CERTAIN, List.of(), Optional.empty());
    }

    public Diagnostic with(Severity other) {
        return new Diagnostic(rule, other, span, message, help, confidence, related, fix);
    }

    public Diagnostic with(Confidence other) {
        return new Diagnostic(rule, severity, span, message, help, other, related, fix);
    }

    public Diagnostic with(Fix other) {
        return new Diagnostic(rule, severity, span, message, help, confidence, related, Optional.of(other));
    }

    public Diagnostic related(Span place, String text) {
        List<Related> places = new ArrayList<>(related);
        places.add(new Related(place, text));
        return new Diagnostic(rule, severity, span, message, help, confidence, places, fix);
    }
}
