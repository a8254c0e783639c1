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
 */
record FenceHtml(StringBuilder out, InlineHtml inline, Decorations decorations, Consumer<OptionalInt> box) {
    void write(Block.Fence fence, IntFunction<OptionalInt> steps) {
        List<Command> commands = decorations.commands(fence.span());
        out.append(commands.isEmpty() ? "<pre class=\"fence\" tabindex=\"0\"" : "<pre class=\"fence cmds\"");
        if (!fence.language().isEmpty()) {
            out.append(" data-lang=\"")
                    .append(SafeHtml.escape(fence.language()))
                    .append('"');
        }
        out.append("><code>");
        List<Block.CodeLine> lines = fence.lines();
        int command = 0;
        // Commands and comments keep their distance themselves: an empty line beside one is left out.
        boolean apart = true;
        for (int i = 0; i < lines.size(); ) {
            Span line = lines.get(i).span();
            int last = command;
            int end = line.end();
            while (last < commands.size() && commands.get(last).span().start() < Math.max(end, line.start() + 1)) {
                end = Math.max(end, commands.get(last).span().end());
                last++;
            }
            if (last == command) {
                boolean before = i + 1 == lines.size()
                        || isComment(lines.get(i + 1).text())
                        || (command < commands.size()
                                && commands.get(command).span().start()
                                        <= lines.get(i + 1).span().end());
                boolean gap = lines.get(i).text().isBlank() && (apart || before);
                if (commands.isEmpty() || !gap) {
                    plain(lines.get(i), steps.apply(line.line()));
                    apart = isComment(lines.get(i).text());
                }
                i++;
                continue;
            }
            int to = i + 1;
            while (to < lines.size() && lines.get(to).span().start() < end) {
                to++;
            }
            command(lines.subList(i, to), commands.subList(command, last), steps);
            command = last;
            i = to;
            apart = true;
        }
        out.append("</code></pre>\n");
    }

    private static boolean isComment(String text) {
        String trimmed = text.stripLeading();
        return trimmed.startsWith("#") || trimmed.startsWith("--");
    }

    private void plain(Block.CodeLine line, OptionalInt step) {
        String text = line.text();
        boolean comment = isComment(text);
        if (comment) {
            out.append("<span class=\"c\">");
        }
        box.accept(step);
        inline.marked(line.span(), text);
        out.append(comment ? "\n</span>" : "\n");
    }

    /** What stands before the command on its line (a prompt or a comment sign) and after it is shown, but not copied. */
    private void command(List<Block.CodeLine> lines, List<Command> commands, IntFunction<OptionalInt> steps) {
        Command.Effect effect = worst(commands);
        int start = commands.get(0).span().start();
        int end = commands.get(commands.size() - 1).span().end();
        out.append("<span class=\"cmd\" data-effect=\"").append(effect.word()).append("\">");
        label(out, effect);
        box.accept(steps.apply(lines.get(0).span().line()));
        boolean open = false;
        for (Block.CodeLine line : lines) {
            Span span = line.span();
            int from = Math.min(Math.max(start, span.start()), span.end()) - span.start();
            int to = Math.max(from, Math.min(end, span.end()) - span.start());
            if (from > 0) {
                part("pr", line, 0, from);
            }
            if (!open) {
                out.append("<span class=\"cc\">");
                open = true;
            }
            part("", line, from, to);
            if (span.end() >= end && open) {
                out.append("</span>");
                if (to < line.text().length()) {
                    part("pr", line, to, line.text().length());
                }
            }
            out.append('\n');
        }
        if (lines.get(lines.size() - 1).span().end() < end) {
            out.append("</span>");
        }
        out.append("</span>");
    }

    private void part(String style, Block.CodeLine line, int from, int to) {
        if (!style.isEmpty()) {
            out.append("<span class=\"").append(style).append("\">");
        }
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
        if (!style.isEmpty()) {
            out.append("</span>");
        }
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
        Command.Effect worst = Command.Effect.READ;
        for (Command command : commands) {
            worst = command.effect().compareTo(worst) > 0 ? command.effect() : worst;
        }
        return worst;
    }
}
