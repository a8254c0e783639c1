package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.config.Config;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.FiringText;
import dev.runbook.core.link.Raised;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Written;
import dev.runbook.core.prometheus.Timing;
import dev.runbook.core.threshold.Durations;
import dev.runbook.core.threshold.Patience;
import dev.runbook.core.threshold.Respelling;
import dev.runbook.core.threshold.StatedTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A runbook that says how long a condition must last, where the rule waits another time. */
public final class DurationDrift implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.graph().services().stream()
                .flatMap(service -> Raised.of(service).stream())
                .forEach(raised -> raised.said().stream()
                        .flatMap(alert -> context.source(alert.span().file()).stream()
                                .flatMap(source -> FiringText.of(alert, source).stream()
                                        .flatMap(sentence -> judged(raised, sentence, source))))
                        .distinct()
                        .forEach(drift -> report(drift, raised, context, reporter)));
    }

    /** A time of a text that no rule keeps to. */
    private record Drift(Source source, Span span, AlertRule rule, Duration hold) {}

    private static Stream<Drift> judged(Raised raised, FiringText sentence, Source source) {
        List<AlertRule> rules = raised.rules(sentence.level());
        List<Patience> patience =
                rules.stream().flatMap(rule -> Timing.of(rule).stream()).toList();
        if (rules.isEmpty() || patience.size() < rules.size()) {
            return Stream.empty();
        }
        return StatedTime.in(sentence.text()).stream()
                .filter(stated -> patience.stream().noneMatch(one -> stated.agrees(sentence.text(), one)))
                .map(stated -> {
                    int start = sentence.span().start();
                    Span span = source.span(start + stated.start(), start + stated.end());
                    return new Drift(source, span, rules.get(0), patience.get(0).hold());
                });
    }

    private static void report(Drift drift, Raised raised, Context context, Reporter reporter) {
        Optional<Written> duration = drift.rule.duration();
        String waits = duration.map(written -> "waits " + written.text()).orElse("does not wait");
        String said = drift.source.text(drift.span);
        boolean rulesWin = context.config().truth() == Config.Truth.RULES;
        Diagnostic found = reporter.diagnostic(
                        drift.span,
                        (drift.span.file().endsWith(".md") ? "The runbook" : "The catalog") + " says " + said + " for "
                                + drift.rule.name() + ", the rule " + waits
                                + ": whoever is paged takes the trouble for older or younger than it is.",
                        rulesWin
                                ? "`runbook.yaml` declares the rules right: write the time of the rule."
                                : "Find out which time is meant, and give it in both places.")
                .related(duration.map(Written::span).orElse(drift.rule.span()), "this rule " + waits);
        Diagnostic fixed = drift.hold.isZero() ? found : found.with(fix(drift, rulesWin));
        reporter.report(
                raised.isSure(drift.rule) ? fixed : fixed.with(Confidence.GUESS).with(Severity.INFO));
    }

    private static Fix fix(Drift drift, boolean safe) {
        String said = drift.source.text(drift.span);
        String text = Respelling.of(said, drift.hold);
        return new Fix(
                "Write " + text + ", as long as the rule waits (" + Durations.text(drift.hold) + ")",
                safe,
                List.of(new Edit(drift.span, text)));
    }
}
