package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.CommandPlaces;
import dev.runbook.core.command.SqlParser;
import dev.runbook.core.command.SyntaxBreak;
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
import dev.runbook.core.model.Statement;
import java.util.Locale;
import java.util.Set;

/** SQL that PostgreSQL refuses, where it can be said why. */
public final class SqlSyntax implements RunbookRule {
    private static final Set<String> OTHER_DATABASES =
            Set.of("mysql", "mariadb", "sqlite", "tsql", "plsql", "cql", "clickhouse");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (!OTHER_DATABASES.contains(command.fencedLanguage()) && command.where() != Command.Where.FENCE_COMMENT) {
                command.statements().stream()
                        .filter(statement -> isPostgres(statement, command))
                        .forEach(statement -> SqlParser.check(statement.text())
                                .forEach(broken ->
                                        reporter.report(finding(broken, statement, command, source, reporter))));
            }
        }
    }

    private static boolean isPostgres(Statement statement, Command command) {
        return statement.client() < 0
                ? !command.text().contains("mysql")
                : command.invocations().get(statement.client()).program().equals("psql");
    }

    private static Diagnostic finding(
            SyntaxBreak broken, Statement statement, Command command, Source source, Reporter reporter) {
        String reason = broken.reason();
        String message = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1)
                + ", so PostgreSQL refuses the statement.";
        Diagnostic diagnostic = reporter.diagnostic(span(broken, statement, command, source), message, broken.mend());
        return command.where() == Command.Where.FENCE
                ? diagnostic
                : diagnostic.with(Severity.WARNING).with(Confidence.LIKELY);
    }

    /** Where quotes of the shell or prompts change lengths, the statement as a whole is the place. */
    private static Span span(SyntaxBreak broken, Statement statement, Command command, Source source) {
        if (statement.isExact()) {
            return source.span(statement.start() + broken.start(), statement.start() + broken.end());
        }
        return statement.client() < 0 && statement.text().equals(command.text())
                ? CommandPlaces.span(source, command, broken.start(), broken.end())
                : source.span(statement.start(), statement.end());
    }
}
