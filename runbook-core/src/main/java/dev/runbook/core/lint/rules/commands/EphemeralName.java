package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Kubernetes;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A name that does not last: a pod with the hash of its replica set, a container's id, a private address. */
public final class EphemeralName implements RunbookRule {
    private static final Pattern OF_A_REPLICA_SET =
            Pattern.compile(".+-(?=[a-z0-9]{0,9}\\d)[bcdfghjklmnpqrstvwxz0-9]{8,10}-[bcdfghjklmnpqrstvwxz0-9]{5}");
    private static final Pattern OF_A_DAEMON_SET = Pattern.compile(
            ".+-(?!v\\d)(?=[a-z0-9]{0,4}\\d[a-z]{0,3}\\d)(?=[0-9]{0,4}[a-z])[bcdfghjklmnpqrstvwxz0-9]{5}");
    private static final Pattern ID =
            Pattern.compile("(?=[a-f]{0,63}\\d)(?=\\d{0,63}[a-f])(?:[0-9a-f]{12}|[0-9a-f]{64})");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:[\\w.-]{1,64}@|https?://)?((?:10\\.\\d{1,3}|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.\\d{1,3}\\.\\d{1,3})(?:[:/][^/]{0,200}.*)?");
    private static final Set<String> CALLERS = Set.of(
            "ssh",
            "scp",
            "rsync",
            "psql",
            "pg_dump",
            "mysql",
            "redis-cli",
            "curl",
            "wget",
            "ping",
            "nc",
            "telnet",
            "mongosh");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Command command : runbook.fact().facts().of(Command.class)) {
            for (Invocation invocation : command.invocations()) {
                finding(invocation, runbook.fact(), reporter).ifPresent(reporter::report);
            }
        }
    }

    private static Optional<Diagnostic> finding(Invocation invocation, Runbook runbook, Reporter reporter) {
        Optional<Argument> pod = Kubernetes.resources(invocation).stream()
                .filter(resource -> resource.kind().equals("pod")
                        && (OF_A_REPLICA_SET.matcher(resource.name()).matches()
                                || OF_A_DAEMON_SET.matcher(resource.name()).matches()))
                .map(Kubernetes.Resource::place)
                .findFirst();
        Optional<Argument> container = invocation.program().equals("docker")
                ? invocation.operands().stream()
                        .skip(1)
                        .filter(word -> ID.matcher(word.text()).matches())
                        .findFirst()
                : Optional.empty();
        Optional<Argument> address = CALLERS.contains(invocation.program())
                ? invocation.words().stream()
                        .filter(word -> ADDRESS.matcher(word.text()).matches())
                        .findFirst()
                : Optional.empty();
        return pod.map(word -> diagnostic(
                        word,
                        runbook,
                        "This pod's name ends with a random part: after the next release or eviction there is no such pod.",
                        "Name the workload (`deployment/…`), select by label (`-l`), or use a placeholder.",
                        reporter))
                .or(() -> container.map(word -> diagnostic(
                        word,
                        runbook,
                        "This container's id is gone as soon as the container is made anew.",
                        "Name the container or the service, or use a placeholder.",
                        reporter)))
                .or(() -> address.map(word -> diagnostic(
                                word,
                                runbook,
                                "This private address belongs to one machine of one day.",
                                "Use the host's name.",
                                reporter)
                        .with(Severity.INFO)));
    }

    private static Diagnostic diagnostic(
            Argument word, Runbook runbook, String message, String help, Reporter reporter) {
        return reporter.diagnostic(runbook.document().source().span(word.start(), word.end()), message, help)
                .with(Confidence.LIKELY);
    }
}
