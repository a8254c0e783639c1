package dev.runbook.core.command;

import dev.runbook.core.model.Command.Effect;
import dev.runbook.core.model.Invocation.Redirection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a database client does with what it is told: a statement, a file, or what is piped or redirected into it. */
final class Databases {
    private static final Set<String> CLIENTS =
            Set.of("psql", "mysql", "mariadb", "sqlite3", "clickhouse-client", "cqlsh", "sqlcmd");
    private static final Set<String> DUMPERS =
            Set.of(("gunzip zcat gzip zstd zstdcat xz xzcat bzip2 bzcat lz4 pg_dump pg_dumpall mysqldump"
                            + " mariadb-dump pg_restore gpg openssl aws gsutil pv unzip tar")
                    .split(" "));
    private static final List<String> OF_DUMPS =
            List.of("backup", "dump", "restore", "snapshot", "bak", "export", "latest", ".gz", ".dump", ".zst");

    private Databases() {}

    static Effect effect(List<String> words, Shell.Simple command, Optional<Shell.Simple> piped) {
        if (words.isEmpty()) {
            return Effect.READ;
        }
        String client = Tools.name(words.get(0));
        if (client.equals("mongosh") || client.equals("mongo")) {
            return Arguments.of(words, Set.of())
                    .value("--eval")
                    .flatMap(Verbs::of)
                    .orElse(Effect.READ);
        }
        if (!CLIENTS.contains(client)) {
            return Effect.READ;
        }
        Arguments arguments = Arguments.of(words.subList(1, words.size()), Set.of());
        boolean postgres = client.equals("psql");
        OptionalInt statement = statementAt(words);
        Effect effect = statement.isPresent() ? SqlEffects.of(words.get(statement.getAsInt())) : Effect.READ;
        Optional<String> file = postgres ? arguments.value("-f", "--file") : Optional.empty();
        effect = Effects.gravest(effect, file.map(Databases::ofFile).orElse(Effect.READ));
        for (Redirection redirection : command.redirections()) {
            if (redirection.reads()) {
                effect = Effects.gravest(effect, ofFile(redirection.target()));
            }
        }
        effect = Effects.gravest(effect, SqlEffects.of(command.heredoc()));
        return Effects.gravest(effect, piped.map(Databases::fed).orElse(Effect.READ));
    }

    static boolean isClient(String program) {
        return CLIENTS.contains(program);
    }

    /** The place of the word that is the SQL which a client is to run. */
    static OptionalInt statementAt(List<String> words) {
        String client = Tools.name(words.get(0));
        Arguments arguments = Arguments.of(words.subList(1, words.size()), Set.of());
        OptionalInt at = switch (client) {
            case "psql" -> arguments.valueAt("-c", "--command");
            case "sqlite3" ->
                arguments.operandAt().stream().skip(1).mapToInt(place -> place).findFirst();
            case "clickhouse-client" -> arguments.valueAt("-q", "--query");
            case "sqlcmd" -> arguments.valueAt("-Q", "-q");
            default -> arguments.valueAt("-e", "--execute");
        };
        return CLIENTS.contains(client) && at.isPresent() ? OptionalInt.of(at.getAsInt() + 1) : OptionalInt.empty();
    }

    /** Feeding a dump overwrites what is there; any other script is a change. */
    private static Effect ofFile(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return OF_DUMPS.stream().anyMatch(name::contains) ? Effect.DESTROY : Effect.CHANGE;
    }

    private static Effect fed(Shell.Simple source) {
        List<String> words = Wrappers.unwrap(source.texts(), word -> word);
        if (words.isEmpty()) {
            return Effect.READ;
        }
        String program = Tools.name(words.get(0));
        if (program.equals("echo") || program.equals("printf")) {
            return SqlEffects.of(String.join(" ", words.subList(1, words.size())));
        }
        if (program.equals("cat")) {
            return words.stream()
                    .skip(1)
                    .map(Databases::ofFile)
                    .reduce(SqlEffects.of(source.heredoc()), Effects::gravest);
        }
        return DUMPERS.contains(program) ? Effect.DESTROY : Effect.READ;
    }
}
