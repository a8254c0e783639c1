package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.CommandPlaces;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.prometheus.PromqlCheck;
import java.util.Locale;

/** A query that Prometheus refuses: an open bracket or quote, a range without a unit, a call with nothing in it. */
public final class PromqlSyntax implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.language() == Command.Language.PROMQL && command.where() != Command.Where.FENCE_COMMENT) {
                PromqlCheck.check(command.text()).ifPresent(broken -> {
                    Span span = CommandPlaces.span(source, command, broken.start(), broken.end());
                    reporter.report(finding(broken, span, command, reporter));
                });
            }
        }
    }

    private static Diagnostic finding(PromqlCheck.Broken broken, Span span, Command command, Reporter reporter) {
        String reason = broken.reason();
        String message = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1)
                + ", so Prometheus refuses the query.";
        Diagnostic diagnostic = reporter.diagnostic(span, message, broken.mend());
        return command.fencedLanguage().equals("promql")
                ? diagnostic
                : diagnostic.with(Severity.WARNING).with(Confidence.LIKELY);
    }
}
