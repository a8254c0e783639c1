package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.List;
import java.util.regex.Pattern;

/** Commands that stand in the comments of a code block: pasted, they do nothing; one finding for each block. */
public final class CommandsInComments implements RunbookRule {
    /** The comment is a step, and the command is how it is done. */
    private static final Pattern STEP = Pattern.compile("(?i)^[ \\t>]*(?:#+|--|//)[ \\t]*(?:step )?\\d{1,2}[.):].*");
    /** The command is one of several ways, an example, or a way back. */
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)\\b(?:or|e\\.g|for example|example|alternatively|same as|instead of|equivalent|see|optional(?:ly)?|if needed|output)\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Order order = Order.of(runbook.fact());
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.where() == Command.Where.FENCE_COMMENT) {
                List<Command> hidden = order.fence(command).stream()
                        .filter(other -> other.where() == Command.Where.FENCE_COMMENT)
                        .toList();
                if (!hidden.isEmpty() && hidden.get(0).span().equals(command.span())) {
                    report(hidden, context, reporter);
                }
            }
        }
    }

    private static void report(List<Command> hidden, Context context, Reporter reporter) {
        List<Command> steps = hidden.stream()
                .filter(command -> STEP.matcher(context.line(command.span())).matches())
                .toList();
        List<Command> asked = hidden.stream()
                .filter(command -> !ASIDE.matcher(context.line(command.span())).find())
                .toList();
        List<Command> shown = steps.isEmpty() ? asked : steps;
        if (shown.isEmpty()) {
            return;
        }
        Command first = shown.get(0);
        Diagnostic found = reporter.diagnostic(
                first.span(),
                "`" + first.tool()
                        + "` stands in a comment: who pastes the block believes that it was done, and nothing happened.",
                "Put the command on a line of its own below the comment.");
        for (Command other : shown.subList(1, shown.size())) {
            found = found.related(other.span(), "here too");
        }
        reporter.report(steps.isEmpty() ? found.with(Severity.INFO) : found);
    }
}
