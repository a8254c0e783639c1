package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A backup that may not be there, or not be whole, when it is needed: each run overwrites the last, a pipe hides that the dump
 * broke off, a terminal spoils it, it lies where the system cleans up, or nothing ever reads it.
 */
public final class WeakBackup implements RunbookRule {
    private static final Set<String> DUMPS =
            Set.of("pg_dump", "pg_dumpall", "mysqldump", "mariadb-dump", "mongodump", "mysqlpump");
    private static final Set<String> SHELLS = Set.of("kubectl", "oc", "docker", "podman", "docker-compose", "nerdctl");
    private static final Set<Kind> ONCE = Set.of(Kind.RESTORE, Kind.MIGRATION, Kind.ROLLBACK, Kind.DEPLOY, Kind.SETUP);
    /** What makes one name differ from the next. */
    private static final Pattern VARIES = Pattern.compile(
            "[$`<>{}\\[\\]%*]|\\d{6}|YYYY|(?i)(?:date|timestamp|version)|(?i)before|pre[-_]|safety|scratch");

    private static final Pattern CHECKS = Pattern.compile(
            "(?i)\\bverif\\w*|\\bcheck\\w*|\\bvalidat\\w*|--list\\b|\\bpg_restore\\b|\\bg(?:un)?zip -\\w*t|\\btar -?\\w*t|sum\\b|\\bls\\b|\\bscratch\\b|\\btest\\w*|\\bstat\\b|\\bdu\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        List<Procedure> procedures = runbook.fact().facts().of(Procedure.class);
        String safe = "";
        for (Command command : runbook.fact().facts().of(Command.class)) {
            Optional<Invocation> dump = command.invocations().stream()
                    .filter(invocation -> DUMPS.contains(invocation.program()) && dumps(invocation))
                    .findFirst();
            safe = command.text().contains("pipefail") ? command.fencedLanguage() + "pipefail" : safe;
            if (dump.isPresent() && command.where() != Command.Where.FENCE_COMMENT) {
                Optional<Procedure> procedure = around(command, procedures);
                List<String> faults = faults(command, dump.get(), procedure, safe.contains("pipefail"));
                boolean unread = procedure
                        .filter(own -> own.kind() == Kind.BACKUP && !reads(own, command))
                        .isPresent();
                if (!faults.isEmpty() || unread) {
                    report(command, faults, unread, reporter);
                }
            }
        }
    }

    private static void report(Command command, List<String> faults, boolean unread, Reporter reporter) {
        List<String> all = new ArrayList<>(faults);
        if (unread) {
            all.add("nothing checks that it can be read");
        }
        reporter.report(reporter.diagnostic(
                        command.span(),
                        "This backup may not be what it seems: " + String.join("; ", all) + ".",
                        "Write a new file with the date in its name, `set -o pipefail` before a pipe, "
                                + "and read the copy once it is written (`pg_restore --list`, `gzip -t`, a restore into a scratch database).")
                .with(faults.isEmpty() ? Severity.INFO : Severity.WARNING)
                .with(Confidence.LIKELY));
    }

    private static boolean dumps(Invocation invocation) {
        return !invocation.has("--version", "--help", "--schema-only", "-s", "--no-data");
    }

    private static List<String> faults(
            Command command, Invocation dump, Optional<Procedure> procedure, boolean pipefail) {
        List<String> faults = new ArrayList<>();
        Optional<String> target = target(command, dump);
        boolean once = procedure.filter(own -> ONCE.contains(own.kind())).isPresent();
        target.filter(file -> !once && !VARIES.matcher(file).find())
                .ifPresent(file -> faults.add("each run overwrites the last one, `" + file + "`"));
        target.filter(file -> file.startsWith("/tmp/") && !once)
                .ifPresent(file -> faults.add("it lies in `/tmp`, which is emptied"));
        int at = command.invocations().indexOf(dump);
        boolean piped = command.invocations().stream()
                .skip(at + 1L)
                .limit(1)
                .anyMatch(next -> next.joint().equals("|"));
        if (piped && !pipefail && !command.text().contains("pipefail")) {
            faults.add("when the dump breaks off, the pipe still reports success");
        }
        boolean tty = command.invocations().stream()
                .anyMatch(outer -> SHELLS.contains(outer.program()) && outer.has("-t", "--tty") && dump.outer() >= 0);
        if (tty && target.isPresent()) {
            faults.add("`-t` gives the dump a terminal, which changes its line ends");
        }
        return faults;
    }

    /** The file that it is written to. */
    private static Optional<String> target(Command command, Invocation dump) {
        return command.invocations().stream()
                .flatMap(invocation -> invocation.redirections().stream())
                .filter(redirection -> redirection.writes()
                        && !redirection.sign().startsWith("2")
                        && !redirection.target().isEmpty()
                        && !redirection.target().equals("/dev/null"))
                .map(Invocation.Redirection::target)
                .findFirst()
                .or(() -> dump.value("-f", "--file", "--result-file", "-r", "--archive", "-o", "--out")
                        .map(Argument::text));
    }

    private static Optional<Procedure> around(Command command, List<Procedure> procedures) {
        return procedures.stream()
                .filter(procedure -> procedure.body().span().contains(command.span()))
                .min(Comparator.comparingInt(
                        procedure -> procedure.body().span().length()));
    }

    private static boolean reads(Procedure procedure, Command dump) {
        return procedure.verification()
                || procedure
                        .commands()
                        .anyMatch(other -> other.span().start() > dump.span().start()
                                && CHECKS.matcher(other.text()).find())
                || procedure
                        .allSteps()
                        .anyMatch(step -> step.span().start() > dump.span().start()
                                && CHECKS.matcher(step.text()).find());
    }
}
