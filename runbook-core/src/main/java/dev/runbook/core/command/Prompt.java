package dev.runbook.core.command;

import java.util.Optional;

/**
 * What stands before a command on a terminal.
 *
 * @param length of it, with the blank behind it
 */
record Prompt(Kind kind, int length) {
    private static final int LONGEST = 80;

    /** Who prompts. */
    enum Kind {
        SHELL,
        /** {@code # }, which begins a comment too. */
        ROOT,
        /** {@code > }, which goes on with the command above. */
        MORE,
        SQL,
        PYTHON,
        REDIS
    }

    /** The prompt that a line begins with. */
    static Optional<Prompt> at(String line) {
        int i = 0;
        while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
            i++;
        }
        int environment = environment(line, i);
        int start = environment > 0 ? environment : i;
        if (line.startsWith("\u279c  ", start)) {
            return found(line, Kind.SHELL, behindFolder(line, start + 3));
        }
        if (line.startsWith("$ ", start) || line.startsWith("% ", start) || isArrow(line, start)) {
            return found(line, Kind.SHELL, start + 2);
        }
        if (line.startsWith("# ", start)) {
            return found(line, Kind.ROOT, start + 2);
        }
        if (line.startsWith("> ", start) || line.equals(">")) {
            return found(line, Kind.MORE, start + 2);
        }
        if (line.startsWith(">>> ", start) || line.startsWith("... ", start)) {
            return found(line, Kind.PYTHON, start + 4);
        }
        return start == line.length() ? Optional.empty() : named(line, start);
    }

    private static boolean isArrow(String line, int start) {
        return line.startsWith("\u279c ", start)
                || line.startsWith("\u276f ", start)
                || line.startsWith("\u03bb ", start);
    }

    /** Behind an arrow and two blanks stands the folder, and in a clone the branch: {@code shop git:(main)}. */
    private static int behindFolder(String line, int start) {
        int blank = line.indexOf(' ', start);
        int branch = blank > 0 && line.startsWith(" git:(", blank) ? line.indexOf(") ", blank) : -1;
        if (branch > 0) {
            return line.startsWith("\u2717 ", branch + 2) ? branch + 4 : branch + 2;
        }
        return blank > start && !Tools.isKnown(line.substring(start, blank)) ? blank + 1 : start;
    }

    /** {@code (venv) } before a prompt. */
    private static int environment(String line, int start) {
        if (start >= line.length() || line.charAt(start) != '(') {
            return -1;
        }
        int close = line.indexOf(") ", start);
        return close > start && close - start < 30 && line.indexOf(' ', start) > close ? close + 2 : -1;
    }

    /** Prompts that begin with a name: {@code app=#}, {@code mysql>}, {@code me@host:~$}, {@code PS C:\>}. */
    private static Optional<Prompt> named(String line, int start) {
        int limit = Math.min(line.length() - 1, start + LONGEST);
        for (int i = start; i < limit; i++) {
            char c = line.charAt(i);
            boolean mac = c == '%' && line.lastIndexOf('@', i) > start;
            boolean ends = (c == '$' || c == '#' || c == '>' || c == ':' || mac) && line.charAt(i + 1) == ' ';
            if (ends) {
                Optional<Kind> kind = kind(line.substring(start, i), c);
                return kind.isEmpty() ? Optional.empty() : found(line, kind.get(), i + 2);
            }
        }
        return Optional.empty();
    }

    private static Optional<Kind> kind(String name, char sign) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        char last = name.charAt(name.length() - 1);
        boolean oneWord = name.indexOf(' ') < 0;
        if (sign == ':') {
            return name.startsWith("In [") && last == ']' ? Optional.of(Kind.PYTHON) : Optional.empty();
        }
        if (sign == '$' || sign == '#') {
            boolean database = sign == '#' && oneWord && (last == '=' || last == '-' || last == '*' || last == '(');
            boolean at = name.indexOf('@') > 0 && (oneWord || name.startsWith("["));
            boolean shell = oneWord
                    && (name.startsWith("bash-")
                            || name.startsWith("sh-")
                            || name.endsWith(":~")
                            || name.equals("root:/"));
            return database && isDatabaseName(name)
                    ? Optional.of(Kind.SQL)
                    : at || shell ? Optional.of(Kind.SHELL) : Optional.empty();
        }
        if (sign == '%') {
            int blank = name.indexOf(' ');
            boolean folder = blank > name.indexOf('@') && name.indexOf(' ', blank + 1) == name.length() - 1;
            return folder ? Optional.of(Kind.SHELL) : Optional.empty();
        }
        boolean windows = name.startsWith("PS ") && name.indexOf(':') > 0
                || name.equals("PS")
                || name.length() > 2 && name.charAt(1) == ':' && name.charAt(2) == '\\';
        if (windows) {
            return Optional.of(Kind.SHELL);
        }
        if (name.equals("mysql")
                || name.equals("sqlite")
                || name.equals("psql")
                || name.startsWith("MariaDB [")
                || oneWord && (last == '=' || last == '-') && isDatabaseName(name)) {
            return Optional.of(Kind.SQL);
        }
        boolean redis = name.equals("redis") || name.endsWith(":6379") || name.startsWith("127.0.0.1:");
        return redis ? Optional.of(Kind.REDIS) : Optional.empty();
    }

    private static boolean isDatabaseName(String name) {
        return name.length() > 1
                && name.chars()
                        .limit(name.length() - 1L)
                        .allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '-');
    }

    private static Optional<Prompt> found(String line, Kind kind, int length) {
        int end = length;
        while (end < line.length() && line.charAt(end) == ' ' && kind != Kind.PYTHON) {
            end++;
        }
        return end < line.length() ? Optional.of(new Prompt(kind, end)) : Optional.empty();
    }
}
