package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A fence of commands that does not say its language. */
public final class FenceLanguageMissing implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        List<Command> commands = runbook.fact().facts().of(Command.class).stream()
                .filter(command -> command.where() == Command.Where.FENCE
                        && command.fencedLanguage().isEmpty())
                .toList();
        if (commands.isEmpty()) {
            return;
        }
        runbook.fact().document().allBlocks().forEach(block -> {
            if (block instanceof Block.Fence fence
                    && fence.fenced()
                    && fence.info().isBlank()) {
                List<Command> own = commands.stream()
                        .filter(command -> fence.span().contains(command.span()))
                        .toList();
                if (!own.isEmpty()) {
                    report(source, fence, language(fence, own), reporter);
                }
            }
        });
    }

    private static void report(Source source, Block.Fence fence, String language, Reporter reporter) {
        Span line = source.lineSpan(fence.span().line());
        int end = line.start() + source.text(line).stripTrailing().length();
        Span span = source.span(fence.span().start(), end);
        reporter.report(reporter.diagnostic(
                        span,
                        "This fence holds commands and does not say so: editors and code hosts show them as plain"
                                + " text.",
                        "Write `" + language + "` behind the opening fence.")
                .with(new Fix("Say that it is " + language, true, List.of(new Edit(source.span(end, end), language)))));
    }

    /** The language of all commands; {@code console} where other lines stand between them. */
    private static String language(Block.Fence fence, List<Command> commands) {
        Set<Integer> lines = new HashSet<>();
        commands.forEach(command -> {
            for (int line = command.span().line(); line <= command.span().endLine(); line++) {
                lines.add(line);
            }
        });
        boolean output = fence.lines().stream()
                .anyMatch(line -> !line.text().isBlank()
                        && !line.text().strip().startsWith("#")
                        && !lines.contains(line.span().line()));
        String first = commands.get(0).language().word();
        return output ? "console" : first;
    }
}
