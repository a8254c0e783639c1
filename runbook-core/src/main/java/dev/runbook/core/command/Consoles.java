package dev.runbook.core.command;

import dev.runbook.core.model.Command.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands after which something else than the shell reads what is typed. */
final class Consoles {
    private static final Set<String> PYTHONS = Set.of("python", "python3", "ipython", "bpython");
    private static final Set<String> SQLS = Set.of("psql", "mysql", "mariadb", "sqlite3");

    private Consoles() {}

    /** The language of the console that the command opens, if it opens one. */
    static Optional<Language> opened(List<String> words, String text) {
        if (words.isEmpty() || text.indexOf('|') >= 0 || text.indexOf('<') >= 0 && text.indexOf("< ") >= 0) {
            return Optional.empty();
        }
        List<String> program = words;
        for (int i = 0; i < 3; i++) {
            Optional<Wrappers.Inner> inner = Wrappers.inner(program);
            if (inner.isEmpty() || inner.get().words().isEmpty()) {
                break;
            }
            program = Wrappers.unwrap(inner.get().words(), word -> word);
            if (program.isEmpty()) {
                return Optional.empty();
            }
        }
        String name = Tools.name(program.get(0));
        boolean shell = program.size() > 1
                && (program.get(1).equals("shell") || program.get(1).equals("shell_plus"));
        if (PYTHONS.contains(name) && program.size() == 1
                || shell && (name.endsWith("manage.py") || name.equals("flask"))) {
            return Optional.of(Language.PYTHON);
        }
        boolean database = program.size() > 1 && program.get(1).equals("dbshell");
        return database || SQLS.contains(name) && Tools.isInteractive(program)
                ? Optional.of(Language.SQL)
                : Optional.empty();
    }
}
