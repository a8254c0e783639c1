package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL that uses a name which PostgreSQL has given up for another: the statement fails on every newer server. A runbook that
 * says it is about an older server is left alone.
 */
public final class RenamedColumn implements RunbookRule {
    private static final Pattern VERSION =
            Pattern.compile("(?i)\\bpostgres(?:ql)?[ :@-]{1,2}(?:version |server )?v?(\\d{1,2})\\b(?!\\d)");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            for (Statement statement : command.statements()) {
                for (Renamed renamed : Renamed.ALL) {
                    Matcher matcher = renamed.in(statement.text());
                    if (matcher.find() && !isOlder(source, renamed.since())) {
                        reporter.report(finding(renamed, statement, matcher, command, source, reporter));
                    }
                }
            }
        }
    }

    private static boolean isOlder(Source source, int since) {
        Matcher version = VERSION.matcher(source.text());
        while (version.find()) {
            if (Integer.parseInt(version.group(1)) < since) {
                return true;
            }
        }
        return false;
    }

    private static Diagnostic finding(
            Renamed renamed, Statement statement, Matcher at, Command command, Source source, Reporter reporter) {
        Span span = statement.isExact()
                ? source.span(statement.start() + at.start(1), statement.start() + at.end(1))
                : command.span();
        Diagnostic diagnostic = reporter.diagnostic(
                        span,
                        "`" + at.group(1) + "` is called `" + renamed.now() + "` since PostgreSQL " + renamed.since()
                                + ": on newer servers this statement fails.",
                        "Write `" + renamed.now() + "`, or name the version that this is for.")
                .with(Confidence.LIKELY);
        return statement.isExact()
                ? diagnostic.with(new Fix("Use the new name", false, List.of(new Edit(span, renamed.now()))))
                : diagnostic;
    }
}
