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
import dev.runbook.core.link.Placed;
import dev.runbook.core.link.Raised;
import dev.runbook.core.link.RuleFigure;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Threshold;
import dev.runbook.core.model.Threshold.Role;
import dev.runbook.core.threshold.Agreement;
import dev.runbook.core.threshold.Respelling;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A figure that a runbook gives for an alert, where the rule of that alert has another. */
public final class ThresholdDrift implements CatalogRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        for (ServiceFacts service : context.graph().services()) {
            List<Raised> all = Raised.of(service);
            if (!all.isEmpty()) {
                Placed thresholds = Placed.of(service);
                Set<Span> judged = new HashSet<>();
                all.forEach(raised -> check(raised, thresholds, judged, context, reporter));
            }
        }
    }

    /** Each figure once: as that of its alert, else as that of its metric. */
    private static void check(Raised raised, Placed thresholds, Set<Span> judged, Context context, Reporter reporter) {
        List<Threshold> all = raised.said().stream()
                .flatMap(alert -> context.source(alert.span().file()).stream()
                        .flatMap(source -> stated(alert, source, thresholds)))
                .filter(said -> said.role().tells() && said.confidence() != Confidence.GUESS)
                .toList();
        for (Threshold said : all) {
            if (judged.add(said.span())) {
                RuleFigure.departed(said, rules(said, all, raised))
                        .ifPresent(figure -> report(said, figure, raised, context, reporter));
            }
        }
    }

    /** The rules of its level, without those that another level's figure is kept by. */
    private static List<AlertRule> rules(Threshold said, List<Threshold> all, Raised raised) {
        return raised.rules(level(said.role())).stream()
                .filter(rule ->
                        all.stream().noneMatch(other -> other.role() != said.role() && RuleFigure.keeps(rule, other)))
                .toList();
    }

    /** The figure of the alert itself, and those beside it in the sentences that say when it fires. */
    private static Stream<Threshold> stated(Alert alert, Source source, Placed thresholds) {
        return Stream.concat(
                alert.threshold().stream(),
                FiringText.of(alert, source).stream().flatMap(sentence -> thresholds.within(sentence.span())));
    }

    private static Optional<String> level(Role role) {
        return role == Role.ALERT ? Optional.empty() : Optional.of(role.word());
    }

    private static void report(Threshold said, RuleFigure figure, Raised raised, Context context, Reporter reporter) {
        boolean rulesWin = context.config().truth() == Config.Truth.RULES;
        String fires = "`" + figure.figure().limit() + "`";
        boolean turned = figure.agreement() == Agreement.OTHER_DIRECTION;
        Diagnostic found = reporter.diagnostic(
                        said.span(),
                        (said.span().file().endsWith(".md") ? "The runbook" : "The catalog") + " says `" + said.limit()
                                + "`"
                                + " for "
                                + figure.rule().name()
                                + ", the rule fires at " + fires + ": "
                                + (turned
                                        ? "one of them has the wrong direction."
                                        : "whoever reads it judges the alert by a figure that nothing watches."),
                        rulesWin
                                ? "`runbook.yaml` declares the rules right: write the figure of the rule."
                                : "Find out which figure is meant, and give it in both places.")
                .related(figure.figure().span(), "this rule fires at " + fires);
        boolean sameWay =
                said.comparator().isUpward() == figure.figure().comparator().isUpward();
        Diagnostic fixed = !sameWay
                ? found
                : fix(said, figure.figure(), context, rulesWin).map(found::with).orElse(found);
        reporter.report(
                raised.isSure(figure.rule())
                        ? fixed
                        : fixed.with(Confidence.GUESS).with(Severity.INFO));
    }

    private static Optional<Fix> fix(Threshold said, Threshold rule, Context context, boolean safe) {
        return context.source(said.span().file())
                .flatMap(source -> Respelling.of(source.text(said.span()), said.quantity(), rule.quantity())
                        .map(spelled -> new Fix(
                                "Write " + spelled.text() + ", as the rule has it",
                                safe,
                                List.of(new Edit(
                                        source.span(
                                                said.span().start() + spelled.start(),
                                                said.span().start() + spelled.end()),
                                        spelled.text())))));
    }
}
