package dev.runbook.core.command;

import dev.runbook.core.model.Command;
import dev.runbook.core.model.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands after which something else than the shell reads what is typed. */
final class Consoles {
    private static final Set<String> PYTHONS = Set.of("python", "python3", "ipython", "bpython");
    private static final Set<String> SQLS = Set.of("psql", "mysql", "mariadb", "sqlite3", "cqlsh", "clickhouse-client");
    private static final Set<String> REDIS = Set.of("redis-cli", "valkey-cli");
    private static final Set<String> OTHERS =
            Set.of("mongosh", "mongo", "irb", "node", "jshell", "sh", "bash", "zsh", "ash", "dash", "ksh", "fish");
    private static final Set<String> STATEMENTS = Set.of(
            ("-c --command -e --execute --eval -f --file -l --list -V --version --help -q --query -p --print -s --scan"
                            + " --bigkeys --memkeys --stat --latency --pipe --rdb")
                    .split(" "));

    private static final Set<String> LEAVE = Set.of("exit quit EXIT QUIT exit; quit; exit() quit() \\q".split(" "));

    private Consoles() {}

    /** Who prompts after the command, if it opens a console and does nothing else. */
    static Optional<Prompt.Kind> opened(Command command) {
        List<Invocation> all = command.invocations();
        int last = 0;
        while (last + 1 < all.size() && all.get(last + 1).outer() == last) {
            last++;
        }
        boolean alone = all.stream()
                .skip(1)
                .noneMatch(program -> program.outer() < 0 && !program.joint().isEmpty());
        return all.isEmpty() || !alone || all.get(last).fed() ? Optional.empty() : prompter(words(all.get(last)));
    }

    /** The words of a program, its name without a path. */
    static List<String> words(Invocation program) {
        List<String> texts = program.texts();
        if (texts.get(0).indexOf('/') < 0) {
            return texts;
        }
        List<String> words = new ArrayList<>(texts);
        words.set(0, Tools.name(texts.get(0)));
        return words;
    }

    /** Whether a program with these words waits for what is typed, unless something is fed to it. */
    static boolean isConsole(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        if (prompter(words).isPresent()) {
            return true;
        }
        boolean bare = words.stream().skip(1).noneMatch(Consoles::isStatement);
        boolean operands = words.stream().skip(1).anyMatch(word -> !Arguments.isOption(word));
        return switch (words.get(0)) {
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

    /** Whether a line can be typed into {@code redis-cli}; what it answers cannot. */
    static boolean isRedis(String line) {
        List<String> words = new ArrayList<>(List.of("redis-cli"));
        words.addAll(Commands.program(line.strip()));
        return words.size() > 1 && Call.of(words).flatMap(Call::known).isPresent();
    }

    /** Whether a line leaves a console. */
    static boolean isLeft(String line) {
        return LEAVE.contains(line.strip());
    }

    private static Optional<Prompt.Kind> prompter(List<String> program) {
        if (program.isEmpty()) {
            return Optional.empty();
        }
        String name = Tools.name(program.get(0));
        String first = program.size() > 1 ? program.get(1) : "";
        boolean given = program.stream().skip(1).anyMatch(Consoles::isStatement);
        boolean shell = !given && (first.equals("shell") || first.equals("shell_plus"));
        boolean python = PYTHONS.contains(name) && program.size() == 1;
        if (python || shell && (name.endsWith("manage.py") || name.equals("flask"))) {
            return Optional.of(Prompt.Kind.PYTHON);
        }
        boolean redis = REDIS.contains(name) && !given;
        if (redis && Call.of(program).filter(call -> call.operands().isEmpty()).isPresent()) {
            return Optional.of(Prompt.Kind.REDIS);
        }
        boolean bare = SQLS.contains(name) && !given;
        boolean lite = name.equals("sqlite3") && program.size() > 2;
        return bare && !lite || first.equals("dbshell") ? Optional.of(Prompt.Kind.SQL) : Optional.empty();
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
