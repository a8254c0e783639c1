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
     */
    record Line(Block.CodeLine code, Optional<Prompt.Kind> prompt, String text, int offset) {
        boolean isBlank() {
            return text.isBlank();
        }

        /** Without the blanks at its end. */
        String trimmed() {
            return text.stripTrailing();
        }
    }

    static FenceLines of(Block.Fence fence, Label label) {
        List<Optional<Prompt>> prompts = new ArrayList<>();
        boolean sure = false;
        boolean bare = false;
        boolean output = false;
        for (Block.CodeLine code : fence.lines()) {
            Optional<Prompt> prompt = Prompt.at(code.text());
            prompts.add(prompt);
            boolean known = prompt.isPresent() && isSure(prompt.get(), code.text(), label);
            sure |= known;
            bare |= prompt.isEmpty() && Evidence.of(code.text()) == Evidence.STRONG && !Outputs.is(code.text());
            output |= prompt.isEmpty() && Outputs.is(code.text());
        }
        boolean roots = !bare && (output || label == Label.SHELL && isSession(fence));
        List<Line> lines = new ArrayList<>();
        boolean prompted = sure;
        for (int i = 0; i < prompts.size(); i++) {
            Block.CodeLine code = fence.lines().get(i);
            Optional<Prompt> prompt = prompts.get(i).filter(sure ? p -> true : p -> p.kind() == Prompt.Kind.ROOT);
            boolean taken = prompt.isPresent() && takes(prompt.get(), code.text(), sure, roots);
            int length = taken ? prompt.get().length() : 0;
            prompted |= taken;
            lines.add(new Line(
                    code,
                    taken ? prompt.map(Prompt::kind) : Optional.empty(),
                    code.text().substring(length),
                    code.span().start() + length));
        }
        return new FenceLines(lines, prompted);
    }

    private static boolean isSession(Block.Fence fence) {
        return fence.language().equals("console") || fence.language().endsWith("session");
    }

    /** Whether the prompt leaves no doubt; {@code # } begins comments, {@code > } and {@code % } other things too. */
    private static boolean isSure(Prompt prompt, String line, Label label) {
        String rest = line.substring(prompt.length());
        return switch (prompt.kind()) {
            case ROOT -> false;
            case MORE -> label == Label.SHELL && Evidence.of(rest) == Evidence.STRONG;
            case SHELL -> line.strip().charAt(0) != '%' || Evidence.of(rest) == Evidence.STRONG;
            case PYTHON -> !line.strip().startsWith("... ");
            case SQL, REDIS -> true;
        };
    }

    private static boolean takes(Prompt prompt, String line, boolean sure, boolean roots) {
        if (prompt.kind() == Prompt.Kind.ROOT) {
            return (sure || roots)
                    && Evidence.of(line.substring(prompt.length())) == Evidence.STRONG
                    && Comments.hidden(line.substring(prompt.length())).isPresent();
        }
        return sure;
    }
}
