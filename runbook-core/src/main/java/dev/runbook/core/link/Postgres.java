package dev.runbook.core.link;

import dev.runbook.core.model.Argument;
import dev.runbook.core.model.Invocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What calls of PostgreSQL's clients say: which server, which user, which database. */
public final class Postgres {
    private static final Set<String> WITH_DATABASE =
            Set.of("psql", "pg_dump", "createdb", "dropdb", "vacuumdb", "reindexdb", "clusterdb", "pgbench");
    private static final Set<String> CLIENTS = Set.of(
            "psql", "pg_dump", "createdb", "dropdb", "vacuumdb", "reindexdb", "pg_restore", "pg_isready", "pg_dumpall");
    private static final Pattern CONNECTION = Pattern.compile(
            "://|\\w=|\\$.{0,80}(?:URL|URI|DSN|CONN)|(?i:<[^>]{0,40}(?:url|uri|dsn|connection)[^>]{0,40}>)");
    private static final Pattern BLANK = Pattern.compile("\\s");

    private Postgres() {}

    /** Whether the program talks to PostgreSQL. */
    public static boolean isClient(Invocation invocation) {
        return CLIENTS.contains(invocation.program());
    }

    /** The connection string, which may name all of them. */
    public static Optional<Argument> connection(Invocation invocation) {
        return database(invocation).filter(it -> CONNECTION.matcher(it.text()).find());
    }

    /** The database as option or operand; a connection string is one. */
    public static Optional<Argument> database(Invocation invocation) {
        return invocation.value("-d", "--dbname").or(() -> operand(invocation));
    }

    /** The database where it is given without an option. */
    public static Optional<Argument> operand(Invocation invocation) {
        if (!WITH_DATABASE.contains(invocation.program())) {
            return Optional.empty();
        }
        List<Argument> operands = invocation.operands();
        return operands.stream()
                .findFirst()
                .filter(it -> !BLANK.matcher(it.text()).find()
                        || CONNECTION.matcher(it.text()).find());
    }

    static Optional<Argument> host(Invocation invocation) {
        return invocation.value("-h", "--host");
    }

    static Optional<Argument> user(Invocation invocation) {
        return invocation.value("-U", "--username");
    }

    /** Whether the call works on one database, which is the one of the user's name where it names none. */
    static boolean needsDatabase(Invocation invocation) {
        boolean lists = invocation.has("-l", "--list", "--help", "--version", "-V", "--all");
        return !lists
                && (Set.of("psql", "pg_dump").contains(invocation.program())
                        || invocation.program().equals("vacuumdb") && !invocation.has("-a"));
    }
}
