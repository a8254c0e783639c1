package dev.runbook.core.lint.rules.alerts;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.LiveServer;
import dev.runbook.core.model.LoadedRule;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Written;
import dev.runbook.core.prometheus.QueryForm;
import dev.runbook.core.threshold.Durations;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Prometheus server that was asked, and has other alerting rules loaded than the files have. */
public final class ServerDrift implements CatalogRule {
    private static final int LONGEST = 120;

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        context.server().ifPresent(server -> {
            troubles(server, reporter);
            server.rules().ifPresent(rules -> compare(context, server.address(), rules, reporter));
        });
    }

    private static void troubles(LiveServer server, Reporter reporter) {
        String missing = server.rules().isEmpty() ? "was not compared with the rules here" : "did not name its series";
        server.troubles()
                .forEach(reason -> reporter.report(
                        Span.startOf(LiveServer.PLACE),
                        "The server " + server.address() + " " + missing + ": " + reason + ".",
                        "Look whether the address is right and the server runs, or leave `runbook.prometheus` out."));
    }

    private static void compare(Context context, String server, List<LoadedRule> loaded, Reporter reporter) {
        List<AlertRule> written = context.graph().catalog().facts().of(AlertRule.class);
        List<AlertRule> plain = written.stream().filter(ServerDrift::isPlain).toList();
        Set<String> templates = written.stream()
                .filter(rule -> !isPlain(rule))
                .map(AlertRule::name)
                .collect(Collectors.toSet());
        RulePairs pairs = RulePairs.of(
                plain,
                loaded.stream().filter(rule -> !templates.contains(rule.name())).toList());
        pairs.unloaded()
                .forEach(rule -> reporter.report(
                        rule.span(),
                        "The server " + server + " has not loaded the rule " + rule.name() + ": it wakes nobody there.",
                        "Deploy the rule file to it, or take the rule out."));
        pairs.pairs().forEach(pair -> compare(pair.written(), pair.loaded(), server, reporter));
        boolean nameless = written.stream().anyMatch(rule -> rule.name().contains("{{"));
        Set<String> explained = written.isEmpty() ? explained(context) : Set.of();
        pairs.unknown().stream()
                .filter(rule -> !nameless && !explained.contains(Names.words(rule.name())))
                .forEach(rule -> unknown(rule, server, reporter));
    }

    /** What a template fills in is known only when it is filled in. */
    private static boolean isPlain(AlertRule rule) {
        return Stream.of(
                        Stream.of(rule.name(), rule.expression()),
                        rule.duration().map(Written::text).stream(),
                        rule.severity().map(Written::text).stream())
                .flatMap(texts -> texts)
                .noneMatch(text -> text.contains("{{"));
    }

    /** Where the folder holds no rules at all, they are kept elsewhere, and an alert with a text is known. */
    private static Set<String> explained(Context context) {
        return context.graph().catalog().alerts().stream()
                .map(alert -> Names.words(alert.fact().name()))
                .collect(Collectors.toSet());
    }

    private static void compare(AlertRule written, LoadedRule loaded, String server, Reporter reporter) {
        String help = "Find out which is meant, mend the other, and deploy the rule file.";
        if (!QueryForm.same(written.expression(), loaded.expression())) {
            reporter.report(reporter.diagnostic(
                            written.query().span(),
                            "The server " + server + " asks something else for " + written.name() + ": `"
                                    + shortened(loaded.expression()) + "`.",
                            help)
                    .with(Confidence.LIKELY));
        }
        if (!RulePairs.hold(written).equals(loaded.duration())) {
            String waits = loaded.duration().isZero() ? "does not wait" : "waits " + Durations.text(loaded.duration());
            reporter.report(
                    written.duration().map(Written::span).orElse(written.span()),
                    "The server " + server + " " + waits + " for " + written.name() + ", this rule "
                            + written.duration()
                                    .map(time -> "waits " + time.text())
                                    .orElse("does not wait") + ".",
                    help);
        }
        if (!RulePairs.severity(written).equals(RulePairs.severity(loaded))) {
            reporter.report(
                    written.severity().map(Written::span).orElse(written.span()),
                    "The server " + server + " gives " + written.name() + " " + word(RulePairs.severity(loaded))
                            + ", this rule " + word(RulePairs.severity(written)) + ".",
                    help);
        }
    }

    private static void unknown(LoadedRule rule, String server, Reporter reporter) {
        String where = Stream.of("group " + rule.group(), rule.file())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" of "));
        reporter.report(
                Span.startOf(LiveServer.PLACE),
                "The server " + server + " has loaded the rule " + rule.name() + " (" + where
                        + "), which nothing here knows: it wakes somebody, and no review has seen it.",
                "Take the rule and a text about it into the repository, or out of the server.");
    }

    private static String word(String severity) {
        return severity.isEmpty() ? "no severity" : "the severity " + severity;
    }

    private static String shortened(String expression) {
        String line = expression.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "\u2026";
    }
}
