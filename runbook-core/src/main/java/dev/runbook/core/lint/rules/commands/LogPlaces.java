package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.LogLocation;
import dev.runbook.core.model.Runbook;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds services whose commands read the log of a container while a comment says that logs lie in a folder. A list of log
 * locations that has both explains it.
 */
final class LogPlaces {
    private static final Set<String> CONTAINERS = Set.of("docker", "docker-compose", "podman", "kubectl", "oc");
    private static final Pattern FOLDER = Pattern.compile(
            "(?i)^\\s*(?:#|--|//)\\s*(?:logs?\\s)?(?:location|folder|directory|path)\\s*:\\s*/var/log/\\w");
    private static final Pattern OTHERS =
            Pattern.compile("(?i)/var/log/(?:nginx|apache|postgres|mysql|syslog|journal|redis)");

    private LogPlaces() {}

    static void check(ServiceFacts service, Context context, Reporter reporter) {
        Optional<Span> container = service.facts().of(Command.class).stream()
                .filter(command -> command.invocations().stream().anyMatch(LogPlaces::readsLog))
                .map(Command::span)
                .findFirst();
        boolean explained = service.facts().of(LogLocation.class).stream()
                        .anyMatch(log -> log.where().startsWith("/"))
                && service.facts().of(LogLocation.class).stream()
                        .anyMatch(log -> log.where().contains(" logs "));
        if (container.isEmpty() || explained) {
            return;
        }
        for (Entry<Runbook> runbook : service.runbooks()) {
            Source source = runbook.fact().document().source();
            runbook.fact()
                    .document()
                    .allBlocks()
                    .filter(Block.Fence.class::isInstance)
                    .flatMap(block -> ((Block.Fence) block).lines().stream())
                    .filter(line -> FOLDER.matcher(line.text()).find()
                            && !OTHERS.matcher(line.text()).find())
                    .findFirst()
                    .ifPresent(line -> reporter.report(reporter.diagnostic(
                                    source.span(line.span().start(), line.span().end()),
                                    "Logs are said to lie in a folder, while commands elsewhere read them from the container: the"
                                            + " reader looks in the wrong place.",
                                    "Say which logs are where.")
                            .with(Severity.INFO)
                            .with(Confidence.GUESS)
                            .related(container.get(), "here they come from the container")));
        }
    }

    private static boolean readsLog(Invocation invocation) {
        return CONTAINERS.contains(invocation.program()) && invocation.hasOperand(0, "logs");
    }
}
