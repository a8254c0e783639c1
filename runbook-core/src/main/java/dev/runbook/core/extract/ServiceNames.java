package dev.runbook.core.extract;

import dev.runbook.core.model.Command;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that commands give a service: its namespace, its database, its image. */
final class ServiceNames {
    private static final Pattern NAMESPACE =
            Pattern.compile("(?:^|\\s)(?:-n|--namespace)(?:\\s+|=)([a-z][a-z0-9-]+)\\b");
    private static final Pattern DATABASE = Pattern.compile("(?:^|\\s)(?:-d|--dbname)(?:\\s+|=)([a-z][a-z0-9_-]+)\\b"
            + "|\\b(?:psql|pg_dump|pg_restore)\\b(?:\\s+-[hUpWw]\\s+\\S+)+\\s+([a-z][a-z0-9_-]+)\\s*(?:[<>|]|$)"
            + "|(?i:\\b(?:reindex|alter|drop|create)\\s+database)\\s+([a-z][a-z0-9_-]+)\\b");
    private static final Pattern IMAGE = Pattern.compile("(?:^|[\\s=/])([a-z][a-z0-9-]+)/[a-z0-9._-]+:[\\w${<\\[]");
    private static final Pattern ENVIRONMENT =
            Pattern.compile("[-_](?:production|prod|staging|stage|dev|system|db|app|database)$");
    private static final Set<String> PLAIN = Set.of(
            "default",
            "kube",
            "system",
            "monitoring",
            "postgres",
            "postgresql",
            "mysql",
            "mydb",
            "db",
            "database",
            "database_name",
            "app",
            "application",
            "test",
            "prod",
            "production",
            "staging",
            "main",
            "user",
            "library",
            "name",
            "namespace",
            "ns",
            "template1",
            "redis",
            "nginx",
            "ingress",
            "example",
            "docker");

    private ServiceNames() {}

    record Named(String name, Command command) {}

    /** The most frequent namespace, else the most frequent database, else image. */
    static Optional<Named> in(List<Command> commands) {
        return most(commands, NAMESPACE).or(() -> most(commands, DATABASE)).or(() -> most(commands, IMAGE));
    }

    private static Optional<Named> most(List<Command> commands, Pattern pattern) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        Map<String, Command> first = new LinkedHashMap<>();
        for (Command command : commands) {
            Matcher matcher = pattern.matcher(command.text());
            while (matcher.find()) {
                String name = name(matcher::group, matcher.groupCount());
                if (!isPlain(name)) {
                    votes.merge(name, 1, Integer::sum);
                    first.putIfAbsent(name, command);
                }
            }
        }
        Optional<Map.Entry<String, Integer>> best = Optional.empty();
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (best.isEmpty() || vote.getValue() > best.get().getValue()) {
                best = Optional.of(vote);
            }
        }
        return best.map(Map.Entry::getKey)
                .flatMap(name -> Optional.ofNullable(first.get(name)).map(command -> new Named(name, command)));
    }

    private static String name(Function<Integer, String> group, int groups) {
        for (int i = 1; i <= groups; i++) {
            Optional<String> found = Optional.ofNullable(group.apply(i));
            if (found.isPresent()) {
                return ENVIRONMENT.matcher(found.get().toLowerCase(Locale.ROOT)).replaceFirst("");
            }
        }
        return "";
    }

    private static boolean isPlain(String name) {
        return name.length() < 2 || PLAIN.contains(name) || name.startsWith("kube-") || name.startsWith("your");
    }
}
