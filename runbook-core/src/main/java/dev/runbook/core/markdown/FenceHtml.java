package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Writes a fence: each command apart from prompts, comments and output, so that it can be copied alone. Every line ends
 * within its own element, since a line end between blocks would show as an empty line.
 *
 * @param steps the number of the step that begins on a line
 * @param box writes the box of a step
 */
record FenceHtml(
        StringBuilder out,
        InlineHtml inline,
        Decorations decorations,
        IntFunction<OptionalInt> steps,
        Consumer<OptionalInt> box) {

    void write(Block.Fence fence) {
        List<Command> commands = decorations.commands(fence.span());
        out.append(commands.isEmpty() ? "<pre class=\"fence\" tabindex=\"0\"" : "<pre class=\"fence cmds\"");
        if (!fence.language().isEmpty()) {
            out.append(" data-lang=\"")
                    .append(SafeHtml.escape(fence.language()))
                    .append('"');
        }
        out.append("><code>");
        lines(fence.lines(), commands);
        out.append("</code></pre>\n");
    }

    private void lines(List<Block.CodeLine> lines, List<Command> commands) {
        int command = 0;
        boolean apart = true;
        for (int i = 0; i < lines.size(); ) {
            int last = startingOn(lines.get(i), commands, command);
            if (last > command) {
                int end = end(commands.subList(command, last));
                int to = i + 1;
                while (to < lines.size() && lines.get(to).span().start() < end) {
                    to++;
                }
                command(lines.subList(i, to), commands.subList(command, last));
                command = last;
                apart = true;
                i = to;
            } else {
                boolean gap = !commands.isEmpty()
                        && lines.get(i).text().isBlank()
                        && (apart || isApart(lines, i + 1, commands, command));
                if (!gap) {
                    plain(lines.get(i));
                    apart = isComment(lines.get(i).text());
                }
                i++;
            }
        }
    }

    /** The index after the commands that start on a line, or on the last line of one that does. */
    private static int startingOn(Block.CodeLine line, List<Command> commands, int from) {
        int last = from;
        int end = line.span().end();
        while (last < commands.size() && commands.get(last).span().start() <= end) {
            end = Math.max(end, commands.get(last).span().end());
            last++;
        }
        return last;
    }

    /** Whether a line keeps its distance itself, so that an empty line before it can go: a command, a comment or the end. */
    private static boolean isApart(List<Block.CodeLine> lines, int at, List<Command> commands, int next) {
        return at == lines.size()
                || isComment(lines.get(at).text())
                || startingOn(lines.get(at), commands, next) > next;
    }

    private static boolean isComment(String text) {
        String trimmed = text.stripLeading();
        return trimmed.startsWith("#") || trimmed.startsWith("--");
    }

    private void plain(Block.CodeLine line) {
        boolean comment = isComment(line.text());
        if (comment) {
            out.append("<span class=\"c\">");
        }
        box.accept(steps.apply(line.span().line()));
        inline.marked(line.span(), line.text());
        out.append(comment ? "\n</span>" : "\n");
    }

    /** What stands before a command on its line (a prompt or a comment sign) and after it is shown, but not copied. */
    private void command(List<Block.CodeLine> lines, List<Command> commands) {
        Command.Effect effect = worst(commands);
        int start = commands.get(0).span().start();
        int end = end(commands);
        out.append("<span class=\"cmd\" data-effect=\"").append(effect.word()).append('"');
        if (commands.size() == 1 && !isAsShown(commands.get(0), lines)) {
            String text = commands.get(0).text();
            out.append(" data-copy=\"").append(SafeHtml.escape(text)).append('"');
        }
        out.append('>');
        label(out, effect);
        box.accept(steps.apply(lines.get(0).span().line()));
        for (int i = 0; i < lines.size(); i++) {
            Block.CodeLine line = lines.get(i);
            int length = line.text().length();
            int from = Math.min(length, Math.max(0, start - line.span().start()));
            int to = Math.max(from, Math.min(length, end - line.span().start()));
            aside(line, 0, from);
            out.append(i == 0 ? "<span class=\"cc\">" : "");
            part(line, from, to);
            out.append(i + 1 == lines.size() ? "</span>" : "");
            aside(line, to, length);
            out.append('\n');
        }
        out.append("</span>");
    }

    /** Whether what is shown is what is to be copied: it is not where a continued line has a prompt of its own. */
    private boolean isAsShown(Command command, List<Block.CodeLine> lines) {
        if (!decorations.marks(command.span()).isEmpty()) {
            return true;
        }
        StringBuilder shown = new StringBuilder();
        for (Block.CodeLine line : lines) {
            int length = line.text().length();
            int from = Math.min(
                    length, Math.max(0, command.span().start() - line.span().start()));
            int to = Math.max(
                    from, Math.min(length, command.span().end() - line.span().start()));
            shown.append(line.text(), from, to).append('\n');
        }
        shown.setLength(shown.length() - 1);
        return shown.toString().equals(command.text());
    }

    private void aside(Block.CodeLine line, int from, int to) {
        if (from < to) {
            out.append("<span class=\"pr\">");
            part(line, from, to);
            out.append("</span>");
        }
    }

    private void part(Block.CodeLine line, int from, int to) {
        Span span = line.span();
        Span part = new Span(
                span.file(),
                span.start() + from,
                span.start() + to,
                span.line(),
                span.column() + from,
                span.line(),
                span.column() + to);
        inline.marked(part, line.text().substring(from, to));
    }

    /** What must be read before the command is run; said in words, since colour is not seen by everybody. */
    static void label(StringBuilder out, Command.Effect effect) {
        if (effect == Command.Effect.DESTROY) {
            out.append("<span class=\"eff destroy\">Destroys data</span>");
        } else if (effect == Command.Effect.DISRUPT) {
            out.append("<span class=\"eff disrupt\">Interrupts service</span>");
        }
    }

    static Command.Effect worst(List<Command> commands) {
        return commands.stream()
                .map(Command::effect)
                .max(Command.Effect::compareTo)
                .orElse(Command.Effect.READ);
    }

    private static int end(List<Command> commands) {
        return commands.stream().mapToInt(command -> command.span().end()).max().orElse(0);
    }
}
