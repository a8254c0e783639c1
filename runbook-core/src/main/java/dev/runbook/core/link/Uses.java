package dev.runbook.core.link;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which settings the programs of a command can name, and what they name. */
public final class Uses {
    private static final Set<String> WITHOUT_PROJECT = Set.of("version", "ls", "help");
    private static final Set<String> RELEASES =
            Set.of("install", "upgrade", "uninstall", "delete", "rollback", "status", "history", "get", "list", "test");
    private static final Set<String> COMPOSE = Set.of("docker-compose", "podman-compose", "nerdctl-compose");

    private Uses() {}

    /** Every setting that a program of the command can name, in the order of the programs. */
    public static List<Use> in(Command command) {
        List<Use> uses = new ArrayList<>();
        for (Invocation invocation : command.invocations()) {
            if (isTyped(command, invocation)) {
                kubernetes(command, invocation, uses);
                compose(command, invocation, uses);
                postgres(command, invocation, uses);
                others(command, invocation, uses);
            }
        }
        return uses;
    }

    /** Whether a reader types the program: it is no console that is open already, and no mere mention in a sentence. */
    public static boolean isTyped(Command command, Invocation invocation) {
        String program = invocation.words().get(0).text();
        boolean mention = command.where() == Command.Where.INLINE
                && command.text().strip().equals(program);
        return !mention && command.text().contains(program);
    }

    private static void kubernetes(Command command, Invocation invocation, List<Use> uses) {
        boolean helm = invocation.program().equals("helm") && !invocation.has("-A", "--all-namespaces");
        boolean release = helm
                && invocation.operands().stream()
                        .findFirst()
                        .filter(verb -> RELEASES.contains(verb.text()))
                        .isPresent();
        if (release || Kubernetes.needsNamespace(invocation)) {
            uses.add(new Use(Setting.NAMESPACE, command, invocation, invocation.value("-n", "--namespace")));
            uses.add(new Use(Setting.CONTEXT, command, invocation, invocation.value("--context", "--kube-context")));
        }
    }

    private static void compose(Command command, Invocation invocation, List<Use> uses) {
        boolean project = COMPOSE.contains(invocation.program())
                && invocation.operands().stream()
                        .findFirst()
                        .filter(verb -> !WITHOUT_PROJECT.contains(verb.text()))
                        .isPresent();
        if (project) {
            uses.add(new Use(Setting.COMPOSE_FILE, command, invocation, composeFile(invocation)));
        }
    }

    /** Before the verb only: {@code logs -f} follows. */
    private static Optional<Argument> composeFile(Invocation invocation) {
        int verb = invocation.operands().get(0).start();
        return invocation
                .value("-f", "--file")
                .filter(file -> file.start() < verb)
                .or(() -> invocation.value("--project-directory"));
    }

    private static void postgres(Command command, Invocation invocation, List<Use> uses) {
        if (!Postgres.isClient(invocation)) {
            return;
        }
        Optional<Argument> connection = Postgres.connection(invocation);
        if (Postgres.needsDatabase(invocation)) {
            uses.add(new Use(Setting.DATABASE, command, invocation, Postgres.database(invocation)));
        }
        if (connection.isEmpty()) {
            uses.add(new Use(Setting.DATABASE_USER, command, invocation, Postgres.user(invocation)));
        }
        if (Surroundings.isHere(command, invocation)) {
            Optional<Argument> host = Postgres.host(invocation).or(() -> connection);
            uses.add(new Use(Setting.DATABASE_HOST, command, invocation, host));
        }
    }

    private static void others(Command command, Invocation invocation, List<Use> uses) {
        if (invocation.program().equals("redis-cli") && Surroundings.isHere(command, invocation)) {
            uses.add(new Use(Setting.REDIS_HOST, command, invocation, invocation.value("-h", "-u", "--uri", "-s")));
        }
        if (invocation.program().equals("aws")) {
            uses.add(new Use(Setting.AWS_PROFILE, command, invocation, invocation.value("--profile")));
            uses.add(new Use(Setting.AWS_REGION, command, invocation, invocation.value("--region")));
            invocation.operands().stream()
                    .filter(word -> word.text().startsWith("s3://"))
                    .forEach(word -> uses.add(new Use(Setting.BUCKET, command, invocation, Optional.of(bucket(word)))));
        }
    }

    private static Argument bucket(Argument word) {
        String name = word.text().substring("s3://".length()).split("/", 2)[0];
        return new Argument(word.start(), word.end(), name, word.role());
    }
}
