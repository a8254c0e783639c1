package dev.runbook.core.command;

import dev.runbook.core.model.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a fence with their prompts taken off.
 *
 * @param prompted whether commands have prompts, so that a line without one is output
 */
record FenceLines(List<Line> lines, boolean prompted) {
    FenceLines {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param text behind the prompt
     * @param offset of the text in the source
     * @param evidence how much speaks for a shell command
     * @param output whether it looks like what a terminal printed
     */
    record Line(
            Block.CodeLine code,
            Optional<Prompt.Kind> prompt,
            String text,
            int offset,
            Evidence evidence,
            boolean output) {
        boolean isBlank() {
            return text.isBlank();
        }

        boolean isIndented() {
            return !text.isEmpty() && Character.isWhitespace(text.charAt(0));
        }

        Line printed() {
            return new Line(code, prompt, text, offset, evidence, true);
        }

        /** Whether it is a shell command whatever stands around it. */
        boolean isCommand() {
            return evidence == Evidence.STRONG && !output;
        }

        /** Whether a new command is prompted for. */
        boolean startsPrompted() {
            return prompt.filter(kind -> kind != Prompt.Kind.MORE).isPresent();
        }

        /** Without the blanks at its end. */
        String trimmed() {
            return text.stripTrailing();
        }
    }

    static FenceLines of(Block.Fence fence, Label label) {
        List<Line> bare = bare(fence);
        List<Optional<Prompt>> prompts =
                fence.lines().stream().map(code -> Prompt.at(code.text())).toList();
        boolean sure = false;
        boolean commands = false;
        boolean outputs = false;
        for (int i = 0; i < bare.size(); i++) {
            Optional<Prompt> prompt = prompts.get(i);
            sure |= prompt.isPresent() && isSure(prompt.get(), bare.get(i).text(), label);
            commands |= prompt.isEmpty() && bare.get(i).isCommand();
            outputs |= prompt.isEmpty() && bare.get(i).output();
        }
        boolean roots = sure || !commands && (outputs || isSession(fence));
        List<Line> lines = new ArrayList<>();
        boolean prompted = sure;
        for (int i = 0; i < bare.size(); i++) {
            Block.CodeLine code = bare.get(i).code();
            Optional<Prompt> prompt = prompts.get(i);
            boolean taken =
                    prompt.isPresent() && (isRoot(prompt.get()) ? roots && isRootCommand(code, prompt.get()) : sure);
            prompted |= taken;
            lines.add(taken ? line(code, prompt) : bare.get(i));
        }
        return new FenceLines(lines, prompted);
    }

    /** The lines as they stand; the head of a table is known by what is below it. */
    private static List<Line> bare(Block.Fence fence) {
        List<Line> bare = new ArrayList<>();
        for (Block.CodeLine code : fence.lines()) {
            int above = bare.size() - 1;
            if (above >= 0
                    && bare.get(above).text().startsWith(" ")
                    && code.text().startsWith("--")
                    && Lines.isRuler(code.text())) {
                bare.set(above, bare.get(above).printed());
            }
            bare.add(line(code, Optional.empty()));
        }
        return bare;
    }

    private static Line line(Block.CodeLine code, Optional<Prompt> prompt) {
        int length = prompt.map(Prompt::length).orElse(0);
        String text = code.text().substring(length);
        boolean output = prompt.isEmpty() && Outputs.is(text);
        return new Line(code, prompt.map(Prompt::kind), text, code.span().start() + length, Evidence.of(text), output);
    }

    private static boolean isSession(Block.Fence fence) {
        return fence.language().equals("console") || fence.language().endsWith("session");
    }

    private static boolean isRoot(Prompt prompt) {
        return prompt.kind() == Prompt.Kind.ROOT;
    }

    /** {@code # } begins comments too: only what is a command without doubt counts as typed by root. */
    private static boolean isRootCommand(Block.CodeLine code, Prompt prompt) {
        return Comments.hidden(code.text().substring(prompt.length()))
                .filter(hidden -> hidden.start() == 0)
                .isPresent();
    }

    /** Whether the prompt leaves no doubt; {@code > } and {@code % } begin other things too. */
    private static boolean isSure(Prompt prompt, String line, Label label) {
        return switch (prompt.kind()) {
            case ROOT -> false;
            case MORE -> label == Label.SHELL && Evidence.of(line.substring(prompt.length())) == Evidence.STRONG;
            case SHELL ->
                line.strip().charAt(0) != '%' || Evidence.of(line.substring(prompt.length())) == Evidence.STRONG;
            case PYTHON -> !line.strip().startsWith("... ");
            case SQL, REDIS -> true;
        };
    }
}
