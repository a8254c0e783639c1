package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.link.Use;
import dev.runbook.core.link.Uses;
import dev.runbook.core.link.Values;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Setting;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds a database that clients reach on a machine of its own while another command handles it as a container. */
final class HostOrContainer {
    private static final Pattern DATABASE =
            Pattern.compile("(?i)(?:^|[<\\[{$_-])(?:db|database|postgres|postgresql|pg)(?:$|[>\\]}_-])");
    private static final Pattern SATELLITE =
            Pattern.compile("(?i)export|backup|proxy|pool|bouncer|admin|migrat|replica|standby|test|client");
    private static final Pattern LOCAL = Pattern.compile("localhost|127\\..*|::1|/.*|\\.");

    private HostOrContainer() {}

    static void check(ServiceFacts service, Context context, Reporter reporter) {
        List<Use> hosts = service.facts().of(Command.class).stream()
                .flatMap(command -> Uses.in(command).stream())
                .filter(use -> use.setting() == Setting.DATABASE_HOST && isMachine(use))
                .toList();
        if (hosts.isEmpty()) {
            return;
        }
        Optional<NamedThing> container = NamedThing.in(service).stream()
                .filter(thing -> DATABASE.matcher(thing.name()).find()
                        && !SATELLITE.matcher(thing.name()).find()
                        && !thing.kind().equals("unit")
                        && hosts.stream().noneMatch(host -> isNamed(host, thing)))
                .findFirst();
        container.ifPresent(thing -> {
            Diagnostic diagnostic = reporter.diagnostic(
                            Departure.span(thing.command(), thing.invocation(), context),
                            "The database is a container here (`" + thing.name() + "`) and the machine `"
                                    + hosts.get(0).named().orElse("")
                                    + "` elsewhere: the reader cannot tell which one is meant.",
                            "Say what runs where, and address the database in one way.")
                    .with(Confidence.LIKELY);
            reporter.report(
                    Departure.related(diagnostic, hosts.stream().map(Use::span).toList(), "here it is a machine"));
        });
    }

    /** A name with a dot in it, and neither a variable nor a connection string, which may hold a password. */
    private static boolean isMachine(Use use) {
        return use.value()
                .map(Argument::text)
                .filter(host -> host.contains(".") && !host.contains("/") && !host.contains("="))
                .filter(host -> !Values.isOpen(host) && !LOCAL.matcher(host).matches())
                .isPresent();
    }

    /** A host that is called like the container is the container, seen from its network. */
    private static boolean isNamed(Use host, NamedThing thing) {
        return host.named()
                .filter(name -> name.split("\\.", 2)[0].equals(thing.name()))
                .isPresent();
    }
}
