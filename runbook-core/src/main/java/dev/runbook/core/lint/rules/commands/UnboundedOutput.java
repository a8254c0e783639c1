package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Running;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Commands that print a whole log or table; one finding for each runbook. */
public final class UnboundedOutput implements RunbookRule {
    private static final int SHOWN = 8;
    private static final Set<String> CLUSTERS = Set.of("kubectl", "oc");
    private static final Set<String> CONTAINERS =
            Set.of("docker", "podman", "nerdctl", "docker-compose", "podman-compose", "nerdctl-compose");
    /** Behind one of these no more than a few lines are printed. */
    private static final Set<String> LIMITS = Set.of("head", "tail", "wc", "less", "more");

    private static final Pattern LOG = Pattern.compile("(?:.*/)?(?:[\\w.*$-]+\\.log|/?var/log/[\\w./*-]+|syslog)");
    /** All rows of a table that grows; the system's own views are short. */
    private static final Pattern ALL_ROWS = Pattern.compile(
            "(?is)select\\s+\\*\\s+from\\s+(?!pg_|information_schema|performance_schema|sys\\.|mysql\\.|system[._])[\\w.\"]{1,80}\\s*(?:;|$|order\\s+by\\b.*|where\\b.*)");

    private static final Pattern BOUND = Pattern.compile(
            "(?is)\\b(?:limit|fetch\\s+first|top\\s+\\d+)\\b|\\bwhere\\b[^;]{0,400}?\\b(?:\\w{1,40}_)?(?:id|uuid|name|email|key)\\s*=");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        List<Span> places = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            String name = Running.isEndless(command) ? "" : unbounded(command);
            if (!name.isEmpty()) {
                places.add(command.span());
                names.add(name);
            }
        }
        if (!places.isEmpty()) {
            reporter.report(finding(places, names, reporter));
        }
    }

    private static Diagnostic finding(List<Span> places, List<String> names, Reporter reporter) {
        String more = places.size() == 1
                ? ""
                : places.size() == 2
                        ? " One more command here does so."
                        : " " + (places.size() - 1) + " more commands here do so.";
        Diagnostic found = reporter.diagnostic(
                places.get(0),
                names.get(0) + ": what matters scrolls away, and a busy system is busy for minutes." + more,
                "Bound it, as in `--since=15m --tail=200`, `-n 200` or `LIMIT 50`.");
        for (Span other : places.subList(1, Math.min(places.size(), SHOWN))) {
            found = found.related(other, "here too");
        }
        return found;
    }

    /** What a command prints without an end in sight; empty where it does not. */
    private static String unbounded(Command command) {
        boolean rows = command.statements().stream()
                .anyMatch(statement -> ALL_ROWS.matcher(statement.text()).find()
                        && !BOUND.matcher(statement.text()).find());
        if (rows) {
            return "This prints every row of a table that grows";
        }
        List<Invocation> all = command.invocations();
        for (int i = 0; i < all.size(); i++) {
            Invocation program = all.get(i);
            boolean limited =
                    program.redirections().stream().anyMatch(Invocation.Redirection::writes) || isLimited(all, i);
            if (!limited && printsWholeLog(program)) {
                return "`" + Naming.of(program) + "` prints the whole log";
            }
        }
        return "";
    }

    private static boolean isLimited(List<Invocation> all, int place) {
        return all.subList(place + 1, all.size()).stream()
                .filter(other -> other.joint().startsWith("|"))
                .anyMatch(other -> LIMITS.contains(other.program())
                        || other.program().endsWith("grep") && other.has("-c", "-q", "-m", "--count", "--max-count")
                        || other.redirections().stream().anyMatch(Invocation.Redirection::writes));
    }

    private static boolean printsWholeLog(Invocation program) {
        String name = program.program();
        if (CLUSTERS.contains(name)) {
            // With a selector only the last ten lines of each pod are printed.
            return program.hasOperand(0, "logs")
                    && !program.has(
                            "--tail",
                            "--since",
                            "--since-time",
                            "-l",
                            "--selector",
                            "--limit-bytes",
                            "--previous",
                            "-p");
        }
        if (CONTAINERS.contains(name)) {
            boolean logs = program.hasOperand(0, "logs")
                    || program.hasOperand(0, "container") && program.hasOperand(1, "logs");
            return logs && !program.has("--tail", "--since", "-n", "--until");
        }
        if (name.equals("journalctl")) {
            return program.has("-u", "--unit", "-t")
                    && !program.has("-n", "--lines", "-S", "--since", "-b", "--boot", "-f", "-e", "--disk-usage");
        }
        return name.equals("cat")
                && program.operands().stream().map(Argument::text).anyMatch(UnboundedOutput::isLog);
    }

    private static boolean isLog(String file) {
        return LOG.matcher(file).matches();
    }
}
