package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL that locks whole tables of a live database for as long as it runs, where the text says nothing of a window, of downtime
 * or of locks.
 */
public final class LockRisk implements RunbookRule {
    private record Lock(Pattern pattern, String what, String instead, Severity severity) {}

    private static final List<Lock> LOCKS = List.of(
            lock(
                    "\\bvacuum\\s*\\(?\\s*(?:analyze\\s*,\\s*)?full\\b|\\bvacuumdb\\b.*\\s(?:-f|--full)\\b",
                    "`VACUUM FULL` copies the table and keeps every reader and writer out until it is done",
                    "Use plain `VACUUM`, or `pg_repack`, which works beside the traffic; else do it in a maintenance window.",
                    Severity.ERROR),
            lock(
                    "\\breindex\\s+(?:\\([^)]{0,60}\\)\\s*)?(?:database|table|schema|system|index)\\s+(?!concurrently)|\\breindexdb\\b(?!.*--concurrently)",
                    "`REINDEX` keeps writers out of each table, and readers out of each index, while it rebuilds",
                    "Write `REINDEX ... CONCURRENTLY` (PostgreSQL 12 and later), or do it in a maintenance window.",
                    Severity.ERROR),
            lock(
                    "(?:^|;|\"|')\\s*cluster(?:\\s+verbose)?\\s+\\w+(?:\\.\\w+)?(?:\\s+using\\s+\\w+)?\\s*;|\\bclusterdb\\b",
                    "`CLUSTER` rewrites the table and keeps every reader and writer out until it is done",
                    "Use `pg_repack`, which works beside the traffic, or do it in a maintenance window.",
                    Severity.ERROR),
            lock(
                    "\\block\\s+tables?\\s+\\w[^;]{0,80}(?:exclusive\\b(?!\\s+mode\\s+nowait)|;|\\bwrite\\b)",
                    "`LOCK TABLE` keeps others out of the table until the transaction ends",
                    "Say how long it is held, set `lock_timeout` before, or use a weaker lock.",
                    Severity.WARNING),
            lock(
                    "\\bcreate\\s+(?:unique\\s+)?index\\s+(?!concurrently\\b)(?:if\\s+not\\s+exists\\s+)?[^;]{0,120}?\\bon\\b",
                    "`CREATE INDEX` keeps every writer out of the table until it is done",
                    "Write `CREATE INDEX CONCURRENTLY`: it takes longer and lets the traffic through.",
                    Severity.WARNING),
            lock(
                    "\\balter\\s+table\\b[^;]{0,200}\\b(?:type\\s+\\w+|set\\s+not\\s+null|set\\s+tablespace|add\\s+(?:primary|unique|column\\s+[^;]{0,80}\\b(?:gen_random_uuid|uuid_generate|random|clock_timestamp))"
                            + "|add\\s+(?:constraint\\s+\\w+\\s+)?(?:check|foreign)\\b(?![^;]{0,200}\\bnot\\s+valid\\b))",
                    "This `ALTER TABLE` reads or rewrites the whole table and keeps others out until it is done",
                    "Set `lock_timeout` before, add constraints as `NOT VALID` and validate them afterwards, or do it in a maintenance window.",
                    Severity.WARNING),
            lock(
                    "\\boptimize\\s+table\\b",
                    "`OPTIMIZE TABLE` rebuilds the table and holds a lock on it",
                    "Use `pt-online-schema-change` or `gh-ost`, or do it in a maintenance window.",
                    Severity.WARNING));

    private static final Set<String> CLIENTS = Set.of("vacuumdb", "reindexdb", "clusterdb");
    private static final Pattern EXPLAINS = Pattern.compile("(?i)^\\s*explain\\b");
    private static final Pattern LOCK_TABLE = Pattern.compile("(?i)\\block\\s+table");
    /** Who writes this knows what he does to the traffic. */
    private static final Pattern AWARE = Pattern.compile(
            "(?i)\\b(?:(?:maintenance|change|quiet) window|downtime|outage|off[- ]?(?:peak|hours)|quiet (?:time|hours?)|low[- ]traffic|locks?|locked|locking|lock_timeout|exclusive"
                    + "|block(?:s|ed|ing)? (?:all |every )?(?:reads?|writes?|writers?|readers?|traffic)|maintenance mode|read[- ]only|application is (?:stopped|down)"
                    + "|stop (?:the )?(?:application|app|service|writers|traffic)|scratch|replicas=0|create table|not in production|standby)\\b");

    private static Lock lock(String pattern, String what, String instead, Severity severity) {
        return new Lock(Pattern.compile("(?is)" + pattern), what, instead, severity);
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            for (Statement statement : command.statements()) {
                locks(statement.text())
                        .filter(found -> !isAware(command, runbook.fact()))
                        .ifPresent(found -> report(
                                statement.isExact()
                                        ? source.span(statement.start() + found.start, statement.start() + found.end)
                                        : command.span(),
                                found.lock,
                                reporter));
            }
            command.invocations().stream()
                    .filter(invocation -> CLIENTS.contains(invocation.program()))
                    .flatMap(invocation -> locks(String.join(" ", invocation.texts())).stream())
                    .filter(found -> !isAware(command, runbook.fact()))
                    .forEach(found -> report(command.span(), found.lock, reporter));
        }
    }

    private record Found(Lock lock, int start, int end) {}

    private static Optional<Found> locks(String text) {
        if (EXPLAINS.matcher(text).find()) {
            return Optional.empty();
        }
        for (Lock lock : LOCKS) {
            Matcher matcher = lock.pattern.matcher(text);
            if (matcher.find()) {
                return Optional.of(new Found(lock, matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static void report(Span span, Lock lock, Reporter reporter) {
        reporter.report(reporter.diagnostic(
                        span, lock.what + ": on a live database the application stands still.", lock.instead)
                .with(lock.severity)
                .with(Confidence.LIKELY));
    }

    private static boolean isAware(Command command, Runbook runbook) {
        Before before = Before.of(command, runbook);
        return AWARE.matcher(LOCK_TABLE.matcher(command.text()).replaceAll("")).find()
                || before.texts().stream().anyMatch(text -> AWARE.matcher(text).find())
                || before.commands().stream()
                        .anyMatch(other -> AWARE.matcher(other.text()).find());
    }
}
