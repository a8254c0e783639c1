package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * SQL that locks whole tables of a live database for as long as it runs, where the text says nothing of a window, of downtime
 * or of locks.
 */
public final class LockRisk implements RunbookRule {
    private record Statement(Pattern pattern, String what, String instead, Severity severity) {}

    private static final List<Statement> STATEMENTS = List.of(
            statement(
                    "\\bvacuum\\s*\\(?\\s*(?:analyze\\s*,\\s*)?full\\b|\\bvacuumdb\\b.*\\s(?:-f|--full)\\b",
                    "`VACUUM FULL` copies the table and keeps every reader and writer out until it is done",
                    "Use plain `VACUUM`, or `pg_repack`, which works beside the traffic; else do it in a maintenance window.",
                    Severity.ERROR),
            statement(
                    "\\breindex\\s+(?:\\([^)]{0,60}\\)\\s*)?(?:database|table|schema|system|index)\\s+(?!concurrently)|\\breindexdb\\b(?!.*--concurrently)",
                    "`REINDEX` keeps writers out of each table, and readers out of each index, while it rebuilds",
                    "Write `REINDEX ... CONCURRENTLY` (PostgreSQL 12 and later), or do it in a maintenance window.",
                    Severity.ERROR),
            statement(
                    "(?:^|;|\"|')\\s*cluster(?:\\s+verbose)?\\s+\\w+(?:\\.\\w+)?(?:\\s+using\\s+\\w+)?\\s*;|\\bclusterdb\\b",
                    "`CLUSTER` rewrites the table and keeps every reader and writer out until it is done",
                    "Use `pg_repack`, which works beside the traffic, or do it in a maintenance window.",
                    Severity.ERROR),
            statement(
                    "\\block\\s+tables?\\s+\\w[^;]{0,80}(?:exclusive\\b(?!\\s+mode\\s+nowait)|;|\\bwrite\\b)",
                    "`LOCK TABLE` keeps others out of the table until the transaction ends",
                    "Say how long it is held, set `lock_timeout` before, or use a weaker lock.",
                    Severity.WARNING),
            statement(
                    "\\bcreate\\s+(?:unique\\s+)?index\\s+(?!concurrently\\b)(?:if\\s+not\\s+exists\\s+)?[^;]{0,120}?\\bon\\b",
                    "`CREATE INDEX` keeps every writer out of the table until it is done",
                    "Write `CREATE INDEX CONCURRENTLY`: it takes longer and lets the traffic through.",
                    Severity.WARNING),
            statement(
                    "\\balter\\s+table\\b[^;]{0,200}\\b(?:type\\s+\\w+|set\\s+not\\s+null|set\\s+tablespace|add\\s+(?:primary|unique|column\\s+[^;]{0,80}\\b(?:gen_random_uuid|uuid_generate|random|clock_timestamp))"
                            + "|add\\s+(?:constraint\\s+\\w+\\s+)?(?:check|foreign)\\b(?![^;]{0,200}\\bnot\\s+valid\\b))",
                    "This `ALTER TABLE` reads or rewrites the whole table and keeps others out until it is done",
                    "Set `lock_timeout` before, add constraints as `NOT VALID` and validate them afterwards, or do it in a maintenance window.",
                    Severity.WARNING),
            statement(
                    "\\boptimize\\s+table\\b",
                    "`OPTIMIZE TABLE` rebuilds the table and holds a lock on it",
                    "Use `pt-online-schema-change` or `gh-ost`, or do it in a maintenance window.",
                    Severity.WARNING));

    private static final Pattern CLIENT = Pattern.compile(
            "(?i)\\b(?:psql|mysql|mariadb|pgcli|reindexdb|vacuumdb|clusterdb)\\b");
    private static final Pattern EXPLAINS = Pattern.compile("(?i)^\\s*explain\\b");
    /** Who writes this knows what he does to the traffic. */
    private static final Pattern AWARE = Pattern.compile(
            "(?i)\\b(?:(?:maintenance|change|quiet) window|downtime|outage|off[- ]?(?:peak|hours)|quiet (?:time|hours?)|low[- ]traffic|locks?|locked|locking|lock_timeout|exclusive"
                    + "|block(?:s|ed|ing)? (?:all |every )?(?:reads?|writes?|writers?|readers?|traffic)|maintenance mode|read[- ]only|application is (?:stopped|down)"
                    + "|stop (?:the )?(?:application|app|service|writers|traffic)|scratch|replicas=0|not in production|standby)\\b");

    private static Statement statement(String pattern, String what, String instead, Severity severity) {
        return new Statement(Pattern.compile("(?is)" + pattern), what, instead, severity);
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Command command : runbook.fact().facts().of(Command.class)) {
            boolean sql = command.language() == Command.Language.SQL
                    || command.language() == Command.Language.BASH && CLIENT.matcher(command.text()).find();
            Optional<Statement> statement = sql && !EXPLAINS.matcher(command.text()).find()
                    ? STATEMENTS.stream()
                            .filter(known -> known.pattern.matcher(command.text()).find())
                            .findFirst()
                    : Optional.empty();
            if (statement.isPresent() && !isAware(command, runbook.fact())) {
                Statement known = statement.get();
                reporter.report(reporter.diagnostic(
                                command.span(), known.what + ": on a live database the application stands still.", known.instead)
                        .with(known.severity)
                        .with(Confidence.LIKELY));
            }
        }
    }

    private static boolean isAware(Command command, Runbook runbook) {
        Before before = Before.of(command, runbook);
        return AWARE.matcher(command.text().replaceAll("(?i)\\block\\s+table", "")).find()
                || before.texts().stream().anyMatch(text -> AWARE.matcher(text).find())
                || before.commands().stream().anyMatch(other -> AWARE.matcher(other.text()).find());
    }
}
