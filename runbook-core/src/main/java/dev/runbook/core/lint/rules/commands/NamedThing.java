package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.link.Kubernetes;
import dev.runbook.core.link.ServiceFacts;
import dev.runbook.core.link.Values;
import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A thing of the running system that a command names: a Kubernetes resource, a service of Compose, a container, a unit.
 *
 * @param kind such as {@code deployment} or {@code container}
 */
record NamedThing(String kind, String name, Command command, Invocation invocation, Argument place) {
    private static final Map<String, Set<String>> CONTAINER_VERBS = Map.of(
            "docker", Set.of("logs", "restart", "stop", "start", "exec", "stats", "inspect", "kill", "rm", "top"),
            "podman", Set.of("logs", "restart", "stop", "start", "exec", "stats", "inspect", "kill", "rm", "top"),
            "docker-compose",
                    Set.of("logs", "restart", "stop", "start", "exec", "up", "ps", "kill", "rm", "top", "run"),
            "systemctl", Set.of("status", "restart", "stop", "start", "reload", "enable", "disable", "is-active"));
    private static final Set<String> ONE_NAME = Set.of("exec", "run");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][\\w.-]*|[<\\[{$].{1,60}");

    /** The things that a service's commands name, in the order of the text. */
    static List<NamedThing> in(ServiceFacts service) {
        List<NamedThing> found = new ArrayList<>();
        for (Command command : service.facts().of(Command.class)) {
            for (Invocation invocation : command.invocations()) {
                Kubernetes.resources(invocation)
                        .forEach(resource -> found.add(new NamedThing(
                                resource.kind(), resource.name(), command, invocation, resource.place())));
                containers(command, invocation, found);
            }
        }
        return found;
    }

    /** Whether the name is a name and no placeholder. */
    boolean isGiven() {
        return !Values.isOpen(name);
    }

    private static void containers(Command command, Invocation invocation, List<NamedThing> found) {
        Set<String> verbs = CONTAINER_VERBS.getOrDefault(invocation.program(), Set.of());
        List<Argument> operands = invocation.operands();
        if (operands.size() < 2 || !verbs.contains(operands.get(0).text())) {
            return;
        }
        String kind = switch (invocation.program()) {
            case "systemctl" -> "unit";
            case "docker-compose" -> "Compose service";
            default -> "container";
        };
        operands.stream()
                .skip(1)
                .limit(ONE_NAME.contains(operands.get(0).text()) ? 1 : operands.size())
                .filter(word -> NAME.matcher(word.text()).matches())
                .forEach(word -> found.add(new NamedThing(kind, word.text(), command, invocation, word)));
    }
}
