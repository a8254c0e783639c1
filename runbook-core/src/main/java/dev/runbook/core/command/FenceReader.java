package dev.runbook.core.command;

import dev.runbook.core.command.FenceLines.Line;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the lines of one fence. Commands that go on over several lines are kept whole. */
final class FenceReader {
    /** A command of more lines is taken for an open quote in prose; the limit keeps reading linear. */
    private static final int MOST_LINES = 200;

    private final Source source;
    private final Label label;
    private final String language;
    private final List<Line> lines;
    private final boolean prompted;
    private final boolean commanding;
    private final List<FenceItem> items = new ArrayList<>();
    private final Set<String> assigned = new HashSet<>();
    private Mode mode;
    private boolean afterOutput;

    /** Which interpreter the lines are typed into. */
    private enum Mode {
        SHELL,
        SQL,
        PYTHON,
        REDIS
    }

    FenceReader(Block.Fence fence, Label label, Source source) {
        this.source = source;
        this.label = label;
        this.language = fence.language();
        FenceLines read = FenceLines.of(fence, label);
        this.lines = read.lines();
        this.prompted = read.prompted();
        this.mode = label == Label.SQL ? Mode.SQL : label == Label.PYTHON ? Mode.PYTHON : Mode.SHELL;
        this.commanding = label != Label.NONE && label != Label.YAML || prompted || anyCommand();
    }

    List<FenceItem> read() {
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                afterOutput = false;
                i++;
            } else if (!commanding) {
                i = other(i, FenceItem.Kind.OTHER);
            } else {
                i = item(i, line);
            }
        }
        return List.copyOf(items);
    }

    private boolean anyCommand() {
        return lines.stream()
                .anyMatch(line ->
                        isStrong(line) || Sql.begins(line.text(), true) || Lines.isPromql(line.text()) || isCron(line));
    }

    private int item(int i, Line line) {
        line.prompt().ifPresent(this::enter);
        int comment = line.prompt().isPresent() ? -1 : Comments.textStart(line.text(), mode == Mode.SQL);
        if (comment >= 0) {
            return comment(i, comment);
        }
        if (prompted && line.prompt().isEmpty()) {
            return other(i, FenceItem.Kind.OUTPUT);
        }
        if (label == Label.PROMQL || (mode == Mode.SHELL && Lines.isPromql(line.text()))) {
            return promql(i);
        }
        if (mode == Mode.PYTHON && !isStrong(line) || Lines.isPython(line.text(), false)) {
            return python(i);
        }
        if (isSql(line)) {
            return sql(i);
        }
        if (isCron(line)) {
            return single(i, Language.CRONTAB);
        }
        return shell(i, line);
    }

    private int shell(int i, Line line) {
        if (Lines.isAssignment(line.text()) && label != Label.YAML) {
            assigned.addAll(Commands.assignedBy(line.text().strip()));
            return single(i, Language.DOTENV);
        }
        if (label == Label.SHELL && Lines.isYaml(line.text()) && line.prompt().isEmpty() && !afterOutput) {
            return block(i, Language.YAML);
        }
        Evidence evidence = Evidence.of(line.text());
        boolean taken = line.prompt().isPresent()
                || isStrong(line)
                || mode == Mode.REDIS
                || label == Label.SHELL
                        && evidence == Evidence.WEAK
                        && !afterOutput
                        && !Outputs.is(line.text())
                        && !isSetting(line.text())
                || label == Label.SHELL && isControl(line.text()) && !afterOutput;
        if (!taken) {
            boolean output = label == Label.SHELL || mode == Mode.SQL || !items.isEmpty();
            return other(i, output && !isSetting(line.text()) ? FenceItem.Kind.OUTPUT : FenceItem.Kind.OTHER);
        }
        return command(i);
    }

    /** {@code work_mem = 64MB}: a line of a configuration file. */
    private static boolean isSetting(String text) {
        String[] parts = text.strip().split(" +", 3);
        return parts.length == 3 && parts[1].equals("=");
    }

    private static boolean isControl(String text) {
        String stripped = text.strip();
        return stripped.startsWith("[ ")
                || stripped.startsWith("[[ ")
                || stripped.startsWith("((")
                || stripped.startsWith("(")
                || stripped.startsWith("{ ")
                || stripped.startsWith("if ")
                || stripped.startsWith("for ")
                || stripped.startsWith("while ")
                || stripped.startsWith("until ")
                || stripped.startsWith("case ")
                || stripped.startsWith("function ")
                || stripped.startsWith("> ")
                || stripped.startsWith("\"$")
                || stripped.startsWith("! ");
    }

    private boolean isStrong(Line line) {
        boolean indented = label == Label.YAML
                && !line.text().isEmpty()
                && Character.isWhitespace(line.text().charAt(0));
        return !indented && Evidence.of(line.text()) == Evidence.STRONG && !Outputs.is(line.text());
    }

    private boolean isCron(Line line) {
        return label != Label.YAML && Crontab.is(line.text());
    }

    private boolean isSql(Line line) {
        if (mode == Mode.SQL) {
            return Sql.begins(line.text().strip(), false) && !isStrong(line)
                    || line.prompt().isPresent() && mode == Mode.SQL;
        }
        return mode == Mode.SHELL
                && label != Label.YAML
                && Sql.begins(line.text().strip(), true);
    }

    private void enter(Prompt.Kind prompt) {
        mode = switch (prompt) {
            case SHELL, ROOT -> Mode.SHELL;
            case SQL -> Mode.SQL;
            case PYTHON -> Mode.PYTHON;
            case REDIS -> Mode.REDIS;
            case MORE -> mode;
        };
    }

    /** A command of the shell with all lines that belong to it. */
    private int command(int start) {
        ShellScanner scanner = new ShellScanner();
        int i = start;
        int end = -1;
        while (i < lines.size() && i < start + MOST_LINES) {
            Line line = lines.get(i);
            boolean over = i > start
                    && (line.isBlank() && !scanner.isNested()
                            || prompted
                                    && line.prompt()
                                            .filter(kind -> kind != Prompt.Kind.MORE)
                                            .isPresent());
            if (over) {
                end = i;
                break;
            }
            scanner.line(line.trimmed());
            i++;
            if (!scanner.isOpen()) {
                end = i;
                break;
            }
        }
        if (end < 0) {
            end = scanner.isNested() ? start + 1 : i;
        }
        Command command = add(start, end, Language.BASH);
        assigned.addAll(Commands.assignedBy(command.text()));
        if (mode != Mode.REDIS) {
            mode = Consoles.opened(command.words(), command.text())
                    .map(language -> language == Language.SQL ? Mode.SQL : Mode.PYTHON)
                    .orElse(label == Label.SQL ? Mode.SQL : label == Label.PYTHON ? Mode.PYTHON : Mode.SHELL);
        }
        return end;
    }

    /** A statement up to its semicolon, or to where the next one begins. */
    private int sql(int start) {
        SqlScanner scanner = new SqlScanner();
        int i = start;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (i > start && !scanner.isQuoted() && endsStatement(i)) {
                break;
            }
            scanner.line(line.trimmed());
            i++;
            if (!scanner.isOpen()) {
                break;
            }
        }
        int end = i;
        while (end > start + 1 && lines.get(end - 1).isBlank()) {
            end--;
        }
        add(start, end, Language.SQL);
        return end;
    }

    /** Whether the statement above, which has no semicolon yet, goes on no further than the line before. */
    private boolean endsStatement(int i) {
        Line line = lines.get(i);
        if (line.prompt()
                .filter(kind -> kind != Prompt.Kind.MORE && kind != Prompt.Kind.SQL)
                .isPresent()) {
            return true;
        }
        if (line.isBlank() && mode != Mode.SQL) {
            return true;
        }
        if (line.isBlank() || Comments.textStart(line.text(), true) >= 0) {
            int next = i + 1;
            while (next < lines.size()
                    && next < i + 5
                    && (lines.get(next).isBlank()
                            || Comments.textStart(lines.get(next).text(), true) >= 0)) {
                next++;
            }
            return next >= lines.size() || startsStatement(lines.get(next));
        }
        return startsStatement(line);
    }

    private boolean startsStatement(Line line) {
        String text = line.text();
        boolean indented = !text.isEmpty() && Character.isWhitespace(text.charAt(0));
        boolean selects = text.strip().regionMatches(true, 0, "select", 0, 6)
                || text.strip().regionMatches(true, 0, "with", 0, 4);
        return !indented
                && !selects
                && (Sql.begins(text, true) && !text.strip().regionMatches(true, 0, "set ", 0, 4) || isStrong(line));
    }

    /** Lines of Python up to a blank line, a comment or a command. */
    private int python(int start) {
        int i = start + 1;
        while (i < lines.size()
                && !lines.get(i).isBlank()
                && Comments.textStart(lines.get(i).text(), false) < 0
                && lines.get(i).prompt().equals(lines.get(start).prompt())
                && (label == Label.PYTHON
                        || prompted
                        || Lines.isPython(lines.get(i).text(), true))
                && (Lines.isPython(lines.get(i).text(), true) || !isStrong(lines.get(i)))) {
            i++;
        }
        mode = label == Label.SQL ? mode : Mode.PYTHON;
        add(start, i, Language.PYTHON);
        return i;
    }

    /** An expression with all its lines: brackets that are open, operators at the end of a line or start of the next. */
    private int promql(int start) {
        int i = start;
        int depth = 0;
        while (i < lines.size()
                && !lines.get(i).isBlank()
                && Comments.textStart(lines.get(i).text(), false) < 0) {
            depth += Brackets.depth(lines.get(i).text());
            i++;
            boolean goesOn = i < lines.size()
                    && (depth > 0
                            || Brackets.isJoined(
                                    lines.get(i - 1).text(), lines.get(i).text()));
            if (!goesOn) {
                break;
            }
        }
        add(start, i, Language.PROMQL);
        return i;
    }

    /** Consecutive lines of YAML. */
    private int block(int start, Language written) {
        int i = start + 1;
        while (i < lines.size()
                && !lines.get(i).isBlank()
                && (Lines.isYaml(lines.get(i).text())
                        || Character.isWhitespace(lines.get(i).text().charAt(0)))) {
            i++;
        }
        add(start, i, written);
        return i;
    }

    private int single(int i, Language written) {
        add(i, i + 1, written);
        return i + 1;
    }

    private Command add(int start, int end, Language written) {
        List<CommandText.Line> parts = new ArrayList<>();
        for (int i = start; i < end; i++) {
            Line line = lines.get(i);
            String text = line.trimmed();
            int indent = i == start ? text.length() - text.stripLeading().length() : 0;
            parts.add(new CommandText.Line(text.substring(indent), line.offset() + indent));
        }
        CommandText text = new CommandText(parts);
        Command command = Commands.of(Command.Where.FENCE, language, written, text, source, assigned);
        items.add(new FenceItem(span(start, end), FenceItem.Kind.COMMAND, command.text(), 0, Optional.of(command)));
        afterOutput = false;
        return command;
    }

    private int comment(int i, int textStart) {
        Line line = lines.get(i);
        String text =
                line.trimmed().substring(Math.min(textStart, line.trimmed().length()));
        if (mode == Mode.SQL && text.endsWith("*/")) {
            text = text.substring(0, text.length() - 2).strip();
        }
        afterOutput = false;
        if (text.isEmpty()) {
            return i + 1;
        }
        Optional<Command> hidden = Optional.empty();
        Optional<Comments.Hidden> found = Comments.hidden(text);
        if (found.isPresent()) {
            Comments.Hidden at = found.get();
            CommandText written =
                    CommandText.of(text.substring(at.start(), at.end()), line.offset() + textStart + at.start());
            hidden = Optional.of(Commands.of(
                    Command.Where.FENCE_COMMENT,
                    language,
                    at.sql() ? Language.SQL : Language.BASH,
                    written,
                    source,
                    assigned));
        }
        items.add(new FenceItem(line.code().span(), FenceItem.Kind.COMMENT, text, Comments.number(text), hidden));
        return i + 1;
    }

    /** Adds the line to the output above it, or begins a new one. */
    private int other(int i, FenceItem.Kind kind) {
        int last = items.size() - 1;
        String text = lines.get(i).trimmed();
        boolean goesOn = last >= 0
                && items.get(last).kind() == kind
                && i > 0
                && items.get(last).span().endLine() + 1
                        >= lines.get(i).code().span().line();
        if (goesOn) {
            FenceItem before = items.get(last);
            items.set(
                    last,
                    new FenceItem(
                            source.span(
                                    before.span().start(),
                                    lines.get(i).code().span().end()),
                            kind,
                            before.text() + "\n" + text,
                            0,
                            Optional.empty()));
        } else {
            items.add(new FenceItem(lines.get(i).code().span(), kind, text, 0, Optional.empty()));
        }
        afterOutput = kind == FenceItem.Kind.OUTPUT;
        return i + 1;
    }

    private Span span(int start, int end) {
        return source.span(
                lines.get(start).code().span().start(),
                lines.get(end - 1).code().span().end());
    }
}
