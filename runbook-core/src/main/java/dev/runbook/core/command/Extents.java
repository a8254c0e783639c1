package dev.runbook.core.command;

import dev.runbook.core.command.FenceLines.Line;
import java.util.List;

/**
 * How far what begins on a line goes. Each method takes the index of its first line and returns the index after its last.
 *
 * @param sql whether the fence or the console above is one for SQL, where blank lines do not end a statement
 */
record Extents(List<Line> lines, boolean prompted, boolean sql) {
    /** A command of more lines is taken for an open quote in prose; the limit keeps reading linear. */
    private static final int MOST_LINES = 200;

    private static final int FURTHEST_LOOK = 5;

    /** A command of the shell: until quotes, blocks and heredocs are closed and no operator or backslash asks for more. */
    int command(int start) {
        ShellScanner scanner = new ShellScanner();
        int i = start;
        while (i < lines.size() && i < start + MOST_LINES) {
            Line line = lines.get(i);
            boolean over = i > start && (line.isBlank() && !scanner.isNested() || prompted && line.startsPrompted());
            if (over) {
                return i;
            }
            scanner.line(line.trimmed());
            i++;
            if (!scanner.isOpen()) {
                return i;
            }
        }
        return scanner.isNested() ? start + 1 : i;
    }

    /** A statement: up to its semicolon, or to where the next one begins. */
    int statement(int start) {
        SqlScanner scanner = new SqlScanner();
        int i = start;
        while (i < lines.size()) {
            if (i > start && !scanner.isQuoted() && endsStatement(i)) {
                break;
            }
            scanner.line(lines.get(i).trimmed());
            i++;
            if (!scanner.isOpen()) {
                break;
            }
        }
        while (i > start + 1 && lines.get(i - 1).isBlank()) {
            i--;
        }
        return i;
    }

    /** Whether the statement above, which has no semicolon yet, goes no further than the line before. */
    private boolean endsStatement(int i) {
        Line line = lines.get(i);
        boolean otherPrompt = line.startsPrompted()
                && line.prompt().filter(kind -> kind != Prompt.Kind.SQL).isPresent();
        if (otherPrompt || line.isBlank() && !sql) {
            return true;
        }
        if (!isGap(line)) {
            return startsStatement(line);
        }
        int next = i + 1;
        while (next < lines.size() && next < i + FURTHEST_LOOK && isGap(lines.get(next))) {
            next++;
        }
        return next >= lines.size() || startsStatement(lines.get(next));
    }

    private static boolean isGap(Line line) {
        return line.isBlank() || Comments.textStart(line.text(), true) >= 0;
    }

    private static boolean startsStatement(Line line) {
        String text = line.text().strip();
        return !line.isIndented() && (Sql.beginsAnother(text) || line.isCommand() && !Sql.isPart(text));
    }

    /**
     * Python up to a blank line, a comment or a command.
     *
     * @param sure whether every line is Python that is nothing else
     */
    int python(int start, boolean sure) {
        int i = start + 1;
        while (i < lines.size() && isPython(lines.get(i), lines.get(start), sure)) {
            i++;
        }
        return i;
    }

    private static boolean isPython(Line line, Line first, boolean sure) {
        boolean over = line.isBlank()
                || Comments.textStart(line.text(), false) >= 0
                || !line.prompt().equals(first.prompt());
        return !over && (Lines.isPython(line.text(), true) || sure && !line.isCommand());
    }

    /** An expression of PromQL: brackets that are open, operators at the end of a line or the start of the next. */
    int expression(int start) {
        int depth = 0;
        int i = start;
        while (i < lines.size()
                && (i == start
                        || !lines.get(i).isBlank()
                                && Comments.textStart(lines.get(i).text(), false) < 0)) {
            depth += Brackets.depth(lines.get(i).text());
            i++;
            boolean joined = i < lines.size()
                    && Brackets.isJoined(lines.get(i - 1).text(), lines.get(i).text());
            if (depth <= 0 && !joined) {
                break;
            }
        }
        return i;
    }

    /** Lines of YAML that follow each other. */
    int yaml(int start) {
        int i = start + 1;
        while (i < lines.size()
                && !lines.get(i).isBlank()
                && (Lines.isYaml(lines.get(i).text()) || lines.get(i).isIndented())) {
            i++;
        }
        return i;
    }
}
