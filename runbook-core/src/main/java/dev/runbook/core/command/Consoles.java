package dev.runbook.core.command;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands after which something else than the shell reads what is typed. */
final class Consoles {
    private static final Set<String> PYTHONS = Set.of("python", "python3", "ipython", "bpython");
    private static final Set<String> SQLS = Set.of("psql", "mysql", "mariadb", "sqlite3", "cqlsh", "clickhouse-client");
    private static final Set<String> OTHERS = Set.of(
            "mongosh",
            "mongo",
            "redis-cli",
            "irb",
            "node",
            "jshell",
            "sh",
            "bash",
            "zsh",
            "ash",
            "dash",
            "ksh",
            "fish");
    private static final Set<String> STATEMENTS = Set.of(
            ("-c --command -e --execute --eval -f --file -l --list -V --version --help -q --query -p --print -s --scan"
                            + " --bigkeys --memkeys --stat --latency --pipe --rdb")
                    .split(" "));

    private Consoles() {}

    /** The language of the console that the command opens, if it opens one. */
    static Optional<Language> opened(Command command) {
        List<Shell.Simple> commands = Shell.commands(command.text());
        return commands.size() == 1 && !isFed(commands.get(0))
                ? language(innermost(Wrappers.unwrap(commands.get(0).texts(), word -> word)))
                : Optional.empty();
    }

    /** Whether a program with these words waits for what is typed, unless something is fed to it. */
    static boolean isConsole(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        if (language(words).isPresent()) {
            return true;
        }
        boolean bare = words.stream().skip(1).noneMatch(Consoles::isStatement);
        boolean operands = words.stream().skip(1).anyMatch(word -> !Arguments.isOption(word));
        return switch (words.get(0)) {
            case "redis-cli" ->
                bare && Call.of(words).filter(call -> call.operands().isEmpty()).isPresent();
            case "mongosh", "mongo" -> bare;
            default -> OTHERS.contains(words.get(0)) && bare && !operands;
        };
    }

    /** Whether a file, a heredoc or another program stands in for whoever would type. */
    static boolean isFed(Shell.Simple command) {
        return command.joint().equals("|")
                || !command.heredoc().isEmpty()
                || command.redirections().stream()
                        .anyMatch(redirection -> redirection.sign().startsWith("<"));
    }

    /** The program that runs in the end, looked at through {@code kubectl exec --} and the like. */
    static List<String> innermost(List<String> words) {
        List<String> program = words;
        for (int i = 0; i < 4 && !program.isEmpty(); i++) {
            Optional<Wrappers.Inner> inner = Wrappers.inner(program);
            if (inner.isEmpty() || inner.get().words().isEmpty()) {
                return program;
            }
            program = Wrappers.unwrap(inner.get().words(), word -> word);
        }
        return program;
    }

    private static Optional<Language> language(List<String> program) {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        String name = Tools.name(program.get(0));
        String first = program.size() > 1 ? program.get(1) : "";
        boolean shell = first.equals("shell") || first.equals("shell_plus");
        boolean python = PYTHONS.contains(name) && program.size() == 1;
        if (python || shell && (name.endsWith("manage.py") || name.equals("flask"))) {
            return Optional.of(Language.PYTHON);
        }
        boolean bare = SQLS.contains(name) && program.stream().skip(1).noneMatch(Consoles::isStatement);
        boolean lite = name.equals("sqlite3") && program.size() > 2;
        return bare && !lite || first.equals("dbshell") ? Optional.of(Language.SQL) : Optional.empty();
    }

    /** {@code -p} asks for a password in most clients, but bundled letters may hold a statement: {@code -tAc}. */
    private static boolean isStatement(String word) {
        boolean bundle = word.length() > 2
                && word.length() <= 6
                && word.charAt(0) == '-'
                && word.charAt(1) != '-'
                && word.endsWith("c");
        int equals = word.indexOf('=');
        return bundle
                || STATEMENTS.contains(equals < 0 ? word : word.substring(0, equals))
                        && !word.equals("-p")
                        && !word.equals("-s");
    }
}
