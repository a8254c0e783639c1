package dev.runbook.core.command;

import dev.runbook.core.command.FenceLines.Line;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Command.Language;
import java.util.List;

/** Says for each line of a fence what it is, knowing what stands above it: prompts, outputs, an interpreter that was started. */
final class FenceReader {
    private static final int FURTHEST_USE = 50;

    private final Label label;
    private final List<Line> lines;
    private final boolean prompted;
    private final boolean commanding;
    private final FenceItems items;
    private final Mode usual;
    private Mode mode;
    private boolean afterOutput;
    private boolean afterCommand;
    /** Whether only the consoles of this fence prompt, and none of them is open here: the shell is typed into without. */
    private boolean outside;

    /** Which interpreter the lines are typed into. */
    private enum Mode {
        SHELL,
        SQL,
        PYTHON,
        REDIS
    }

    FenceReader(Block.Fence fence, Label label, Source source) {
        this.label = label;
        FenceLines read = FenceLines.of(fence, label);
        this.lines = read.lines();
        this.prompted = read.prompted();
        this.items = new FenceItems(source, fence.language(), lines);
        this.usual = label == Label.SQL ? Mode.SQL : label == Label.PYTHON ? Mode.PYTHON : Mode.SHELL;
        this.mode = usual;
        boolean undecided = label == Label.NONE || label == Label.YAML;
        this.outside = prompted
                && lines.stream()
                        .filter(line -> line.prompt().isPresent())
                        .limit(1)
                        .anyMatch(FenceReader::isTyped);
        this.commanding = !undecided || prompted || lines.stream().anyMatch(this::isAnyCommand);
    }

    List<FenceItem> read() {
        int i = 0;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                afterOutput = false;
                afterCommand = false;
                i++;
            } else {
                i = commanding ? item(i, line) : other(i, FenceItem.Kind.OTHER);
            }
        }
        return items.toList();
    }

    /** Whether the line is typed into a console that is no shell. */
    private static boolean isTyped(Line line) {
        return line.prompt()
                .filter(kind -> kind == Prompt.Kind.SQL || kind == Prompt.Kind.PYTHON || kind == Prompt.Kind.REDIS)
                .isPresent();
    }

    private boolean isAnyCommand(Line line) {
        return isCommand(line) || Sql.begins(line.text().strip(), true) || Lines.isPromql(line.text()) || isCron(line);
    }

    private int item(int i, Line line) {
        line.prompt().ifPresent(this::enter);
        if (line.prompt().isPresent()) {
            outside = isTyped(line) && Consoles.isLeft(line.text());
        }
        boolean shell = outside && line.prompt().isEmpty() && isCommand(line);
        if (shell) {
            mode = Mode.SHELL;
        }
        int comment = comment(line, prompted || afterOutput);
        if (comment >= 0) {
            items.comment(i, comment);
            afterOutput = false;
            afterCommand = false;
            return i + 1;
        }
        if (prompted && line.prompt().isEmpty() && !shell) {
            return other(i, FenceItem.Kind.OUTPUT);
        }
        if (label == Label.PROMQL || (mode == Mode.SHELL && Lines.isPromql(line.text()))) {
            return add(i, extents().expression(i), Language.PROMQL);
        }
        if (mode == Mode.PYTHON && label != Label.PYTHON && !Lines.isPython(line.text(), true)) {
            mode = usual;
        }
        if (mode == Mode.PYTHON && !isCommand(line) || Lines.isPython(line.text(), false)) {
            mode = Mode.PYTHON;
            return add(i, extents().python(i, label == Label.PYTHON || prompted), Language.PYTHON);
        }
        if (mode == Mode.REDIS && line.prompt().isEmpty() && (isCommand(line) || Consoles.isLeft(line.text()))) {
            mode = usual;
        }
        if (isSql(line)) {
            return add(i, extents().statement(i), Language.SQL);
        }
        if (isCron(line)) {
            return add(i, i + 1, Language.CRONTAB);
        }
        return shell(i, line);
    }

    private int shell(int i, Line line) {
        boolean plain = line.prompt().isEmpty();
        if (label != Label.YAML && Lines.isAssignment(line.text())) {
            boolean variable = label != Label.CRONTAB && (!plain || isUsedBelow(i, line));
            return add(i, i + 1, variable ? Language.BASH : Language.DOTENV);
        }
        if (label == Label.SHELL && plain && !afterOutput && Lines.isYaml(line.text())) {
            return add(i, extents().yaml(i), Language.YAML);
        }
        boolean likely = label == Label.SHELL
                && !afterOutput
                && !line.output()
                && !(afterCommand && Evidence.isSpoken(line.text()))
                && !Lines.isSetting(line.text())
                && (line.evidence() == Evidence.WEAK || Lines.isControl(line.text()));
        boolean redis = mode == Mode.REDIS && (!plain || Consoles.isRedis(line.text()));
        if (!plain || isCommand(line) || redis || likely) {
            int end = redis ? i + 1 : extents().command(i);
            Command command = items.command(i, end, redis ? "redis-cli" : "", Language.BASH);
            afterOutput = false;
            afterCommand = true;
            if (!redis) {
                mode = usual;
                Consoles.opened(command).ifPresent(this::enter);
            }
            return end;
        }
        boolean output = label == Label.SHELL || mode == Mode.SQL || !items.isEmpty();
        return other(i, output && !Lines.isSetting(line.text()) ? FenceItem.Kind.OUTPUT : FenceItem.Kind.OTHER);
    }

    /** Where a comment's text begins; -1 for what is none, such as the line below the head of a table, or Redis' headings. */
    private int comment(Line line, boolean output) {
        boolean printed = output && Lines.isRuler(line.text()) || prompted && mode == Mode.REDIS;
        return printed || line.prompt().isPresent() ? -1 : Comments.textStart(line.text(), mode == Mode.SQL);
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

    /** A command of the shell whatever stands around it; in YAML an indented line is part of a value. */
    private boolean isCommand(Line line) {
        return line.isCommand() && !(label == Label.YAML && line.isIndented());
    }

    private boolean isCron(Line line) {
        return label != Label.YAML && Crontab.is(line.text());
    }

    private boolean isSql(Line line) {
        if (mode == Mode.SQL) {
            boolean prompt = line.prompt().isPresent();
            boolean sure = Sql.begins(line.text().strip(), false) || label == Label.SQL && isMisspelt(line);
            return prompt || Sql.isMeta(line.text().strip()) || sure && !isCommand(line);
        }
        return mode == Mode.SHELL
                && label != Label.YAML
                && Sql.begins(line.text().strip(), true);
    }

    /** A statement whose first words are nearly right: that they are wrong is for a rule to say. */
    private static boolean isMisspelt(Line line) {
        List<String> words = SqlWords.of(line.text(), 2);
        return words.size() > 1
                && line.text().strip().startsWith(words.get(0))
                && SqlSuspicions.isNearlyStatement(words.get(0));
    }

    /** Whether a line below uses the variable, so that the assignment is one of the shell and not of a file. */
    private boolean isUsedBelow(int i, Line line) {
        String name = line.text().strip().substring(0, line.text().strip().indexOf('='));
        int end = Math.min(lines.size(), i + 1 + FURTHEST_USE);
        return lines.subList(i + 1, end).stream()
                .anyMatch(below ->
                        below.text().contains("$" + name) || below.text().contains("${" + name));
    }

    private int add(int start, int end, Language language) {
        items.command(start, end, "", language);
        afterOutput = false;
        return end;
    }

    /** Takes the lines that are no command, as far as a blank line, a comment or something else. */
    private int other(int start, FenceItem.Kind kind) {
        int end = start + 1;
        while (end < lines.size() && goesOn(lines.get(end), kind)) {
            end++;
        }
        items.other(start, end, kind);
        afterOutput = kind == FenceItem.Kind.OUTPUT;
        return end;
    }

    private boolean goesOn(Line line, FenceItem.Kind kind) {
        if (line.isBlank() || !commanding) {
            return !line.isBlank();
        }
        if (comment(line, kind == FenceItem.Kind.OUTPUT) >= 0 || line.prompt().isPresent()) {
            return false;
        }
        return kind == FenceItem.Kind.OTHER
                ? Lines.isSetting(line.text())
                : prompted && !outside || !isCommand(line) && !isSql(line);
    }

    private Extents extents() {
        return new Extents(lines, prompted, mode == Mode.SQL);
    }
}
