package dev.runbook.core.link;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.Optional;
import java.util.Set;

/** Where a program runs: where the reader types, in a container, or on another machine. */
public final class Surroundings {
    private static final Set<String> CONTAINERS = Set.of(
            "kubectl", "oc", "k", "docker", "podman", "nerdctl", "docker-compose", "podman-compose", "nerdctl-compose");
    private static final Set<String> MACHINES = Set.of("ssh", "vagrant", "gcloud", "ansible");

    private Surroundings() {}

    /** The program that runs it in a container. */
    public static Optional<Invocation> container(Command command, Invocation invocation) {
        return around(command, invocation, CONTAINERS);
    }

    /** Whether it runs where the reader types. */
    public static boolean isHere(Command command, Invocation invocation) {
        return container(command, invocation).isEmpty()
                && around(command, invocation, MACHINES).isEmpty();
    }

    private static Optional<Invocation> around(Command command, Invocation invocation, Set<String> programs) {
        int outer = invocation.outer();
        while (outer >= 0) {
            Invocation runner = command.invocations().get(outer);
            if (programs.contains(runner.program())) {
                return Optional.of(runner);
            }
            outer = runner.outer();
        }
        return Optional.empty();
    }
}
