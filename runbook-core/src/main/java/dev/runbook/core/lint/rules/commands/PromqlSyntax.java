package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.CommandPlaces;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.RecordingRule;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.prometheus.PromqlCheck;
import dev.runbook.core.prometheus.QueryPlace;
import java.util.Locale;
import java.util.stream.Stream;

/** A query that Prometheus refuses, in a runbook or in a rule file: for its brackets, its words, its grammar or its types. */
public final class PromqlSyntax implements RunbookRule, CatalogRule {
    /** Rules of a server that looks alike and takes more. */
    private static final String OTHER_SERVER = "victoriametrics.com";

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        Stream.concat(
                        context.graph().catalog().facts().of(AlertRule.class).stream()
                                .map(AlertRule::query),
                        context.graph().catalog().facts().of(RecordingRule.class).stream()
                                .map(RecordingRule::query))
                .forEach(query -> context.source(query.span().file())
                        .filter(source -> isWhole(source, query))
                        .ifPresent(source -> rule(source, query, reporter)));
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.language() == Command.Language.PROMQL && command.where() != Command.Where.FENCE_COMMENT) {
                PromqlCheck.check(command.text()).ifPresent(broken -> {
                    Span span = CommandPlaces.span(source, command, broken.start(), broken.end());
                    boolean sure = command.fencedLanguage().equals("promql");
                    reporter.report(finding(broken, span, sure, reporter));
                });
            }
        }
    }

    private static void rule(Source source, Query query, Reporter reporter) {
        PromqlCheck.check(query.text()).ifPresent(broken -> {
            Span span = QueryPlace.of(source, query, broken.start(), broken.end());
            reporter.report(finding(broken, span, true, reporter));
        });
    }

    /** A file that is no YAML is read line by line, and then an expression may go on where its reading ended. */
    private static boolean isWhole(Source source, Query query) {
        int next = query.span().endLine() + 1;
        boolean last = next > source.lineCount();
        return !source.text().contains(OTHER_SERVER)
                && (last
                        || source.line(next).isBlank()
                        || indent(source.line(next))
                                <= indent(source.line(query.span().line())));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Diagnostic finding(PromqlCheck.Broken broken, Span span, boolean sure, Reporter reporter) {
        String reason = broken.reason();
        String message = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1)
                + ", so Prometheus refuses the query.";
        Diagnostic diagnostic = reporter.diagnostic(span, message, broken.mend());
        return sure && broken.sure()
                ? diagnostic
                : diagnostic.with(Severity.WARNING).with(Confidence.LIKELY);
    }
}
