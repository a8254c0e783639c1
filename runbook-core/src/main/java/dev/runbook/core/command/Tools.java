package dev.runbook.core.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The programs that are known: whether a name is one, and what of it is deprecated. */
public final class Tools {
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
        Arguments arguments = Call.of(words)
                .map(Call::arguments)
                .orElseGet(() -> Arguments.of(words.subList(1, words.size()), Set.of()));
        return DEPRECATED.stream()
                .filter(known -> known.program.equals(program))
                .filter(known -> known.phrase.fits(arguments) > 0)
                .map(Deprecated::deprecation)
                .findFirst();
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
}
