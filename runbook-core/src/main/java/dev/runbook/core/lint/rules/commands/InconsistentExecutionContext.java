package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.Postgres;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.link.Surroundings;
import dev.runbook.core.link.Uses;
import dev.runbook.core.lint.CatalogRule;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A program that the commands of one service run in a container here and on the reader's machine there, where it meets
 * another server, other settings or nothing; and Compose called by two names.
 */
public final class InconsistentExecutionContext implements CatalogRule {
    private static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("mysql", "mysql"),
            Map.entry("mysqldump", "mysql"),
            Map.entry("mysqladmin", "mysql"),
            Map.entry("redis-cli", "redis-cli"),
            Map.entry("mongosh", "mongosh"),
            Map.entry("mongodump", "mongosh"),
            Map.entry("manage.py", "manage.py"),
            Map.entry("alembic", "alembic"),
            Map.entry("artisan", "artisan"),
            Map.entry("rabbitmqctl", "rabbitmqctl"));

    private static final Pattern TUNNEL = Pattern.compile("port-forward|\\bssh\\s[^\\n]{0,80}-L");
    private static final Set<String> SHELLS = Set.of("sh", "bash", "zsh", "ash", "dash");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Context context, Reporter reporter) {
        FilesWith tunnels = new FilesWith(context, TUNNEL);
        for (ServiceFacts service : context.graph().services()) {
            Map<String, List<Call>> inside = new TreeMap<>();
            Map<String, List<Call>> outside = new TreeMap<>();
            Set<String> elsewhere = new HashSet<>();
            for (Command command : service.facts().of(Command.class)) {
                for (Invocation invocation : command.invocations()) {
                    if (opensShell(command, invocation)) {
                        elsewhere.add(command.span().file());
                    }
                    family(invocation)
                            .filter(it -> Uses.isTyped(command, invocation))
                            .ifPresent(family -> {
                                boolean contained = Surroundings.container(command, invocation)
                                        .isPresent();
                                boolean here = Surroundings.isHere(command, invocation)
                                        && !elsewhere.contains(command.span().file())
                                        && !isElsewhereByIntent(command, invocation, tunnels);
                                Call call = new Call(command, invocation);
                                if (contained || here && !call.isRemote()) {
                                    (contained ? inside : outside)
                                            .computeIfAbsent(family, key -> new ArrayList<>())
                                            .add(call);
                                }
                            });
                }
            }
            outside.forEach((family, calls) -> {
                if (inside.containsKey(family)) {
                    reporter.report(finding(family, calls, inside.get(family), context, reporter));
                }
            });
            ComposeNames.check(service, context, reporter);
        }
    }

    /** Whether what follows in the file may be typed in a container or on another machine. */
    private static boolean opensShell(Command command, Invocation invocation) {
        boolean shell = SHELLS.contains(invocation.program())
                && invocation.words().size() == 1
                && !Surroundings.isHere(command, invocation);
        return shell || invocation.program().equals("ssh") || invocation.hasOperand(0, "rsh");
    }

    private record Call(Command command, Invocation invocation) {
        Span span(Context context) {
            return Departure.span(command, invocation, context);
        }

        /** A connection string may well lead into the container. */
        boolean hasConnection() {
            return Postgres.connection(invocation).isPresent();
        }

        /** Another machine on purpose. */
        boolean isRemote() {
            return invocation
                    .value("-h", "--host", "-u", "--uri")
                    .filter(host ->
                            !host.text().equals("localhost") && !host.text().startsWith("127."))
                    .isPresent();
        }
    }

    private static Optional<String> family(Invocation invocation) {
        return Postgres.isClient(invocation)
                ? Optional.of("PostgreSQL's clients")
                : Optional.ofNullable(FAMILIES.get(invocation.program())).map(name -> "`" + name + "`");
    }

    /** A tunnel brings the container's server to the reader's machine. */
    private static boolean isElsewhereByIntent(Command command, Invocation invocation, FilesWith tunnels) {
        return invocation.has("--version", "--help") || tunnels.holds(command.span());
    }

    private static Diagnostic finding(
            String family, List<Call> outside, List<Call> inside, Context context, Reporter reporter) {
        Call first = outside.stream()
                .filter(call -> !call.hasConnection())
                .findFirst()
                .orElse(outside.get(0));
        Diagnostic diagnostic = reporter.diagnostic(
                        first.span(context),
                        "This runs on the reader's machine, while " + family + " run"
                                + (family.startsWith("`") ? "s" : "")
                                + " in a container elsewhere: the reader's machine may not reach the server, or may not have"
                                + " the program.",
                        "Run it in the same place as the others, or say how the reader's machine reaches the server.")
                .with(first.hasConnection() ? Severity.INFO : Severity.WARNING)
                .with(Confidence.LIKELY);
        return Departure.related(
                diagnostic, inside.stream().map(call -> call.span(context)).toList(), "in a container");
    }
}
