package dev.runbook.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The programs that are known: whether a name is one, what of it is deprecated, what waits for input or never ends. */
public final class Tools {
    private static final Set<String> DATABASE_CLIENTS =
            Set.of("psql mysql mariadb sqlite3 mongosh mongo redis-cli cqlsh clickhouse-client".split(" "));
    private static final Map<String, Tool> TOOLS;
    private static final List<Deprecated> DEPRECATED;

    static {
        ToolTable table = ToolTable.read();
        TOOLS = table.tools();
        DEPRECATED = table.deprecated();
    }

    private Tools() {}

    /**
     * Why a call should no longer be used.
     *
     * @param call the deprecated call, such as {@code docker-compose}
     * @param since a date or version
     * @param reason a clause that can follow the call's name
     * @param instead what to use
     */
    public record Deprecation(String call, String since, String reason, String instead) {}

    record Deprecated(String program, Phrase phrase, Deprecation deprecation) {}

    public static boolean isKnown(String program) {
        return TOOLS.containsKey(program);
    }

    /** The deprecation of a call, given as the program and its words, if its makers have said so. */
    public static Optional<Deprecation> deprecation(List<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String program = name(words.get(0));
        return DEPRECATED.stream()
                .filter(known -> known.program.equals(program))
                .filter(known -> known.phrase.fits(arguments(words)) > 0)
                .map(Deprecated::deprecation)
                .findFirst();
    }

    /** Whether the call waits for somebody to type. */
    public static boolean isInteractive(List<String> words) {
        return fits(words, Tool::interactive) || isConsole(words);
    }

    /** Whether the call does not end by itself. */
    public static boolean isEndless(List<String> words) {
        return fits(words, Tool::endless);
    }

    static Optional<Tool> named(String program) {
        return Optional.ofNullable(TOOLS.get(name(program)));
    }

    /** The file name of a program given by its path; a script with an ending stays as it is. */
    static String name(String program) {
        int slash = program.lastIndexOf('/');
        String name = program.substring(slash + 1);
        return slash > 0 && program.startsWith("/") && !name.isEmpty() && TOOLS.containsKey(name) ? name : program;
    }

    private static Arguments arguments(List<String> words) {
        return named(words.get(0))
                .map(tool -> tool.arguments(words))
                .orElseGet(() -> Arguments.of(words.subList(1, words.size()), Set.of()));
    }

    private static boolean fits(List<String> words, Function<Tool, List<Phrase>> phrases) {
        if (words.isEmpty()) {
            return false;
        }
        return named(words.get(0)).stream()
                .anyMatch(tool ->
                        phrases.apply(tool).stream().anyMatch(phrase -> phrase.fits(tool.arguments(words)) > 0));
    }

    /** A database client without a statement or file. */
    private static boolean isConsole(List<String> words) {
        if (words.isEmpty() || !DATABASE_CLIENTS.contains(words.get(0))) {
            return false;
        }
        Arguments arguments = arguments(words);
        boolean redis = words.get(0).equals("redis-cli");
        boolean given = arguments
                        .value("-c", "--command", "-e", "--execute", "--eval", "-f", "--file")
                        .isPresent()
                || arguments.has("-l")
                || arguments.has("--list");
        return redis
                ? arguments.operands().isEmpty() && arguments.words().stream().noneMatch(w -> w.startsWith("--"))
                : !given;
    }
}
