package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.Running;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Invocation;
import dev.runbook.core.model.Runbook;
import java.util.Optional;
import java.util.regex.Pattern;

/** A command that runs until somebody stops it, in a step that should end. */
public final class FollowNeverReturns implements RunbookRule {
    /** The text says how it ends, or where else to run it. */
    private static final Pattern SAID = Pattern.compile(
            "(?i)ctrl[-+ ]?c\\b|control-c\\b|\\^C\\b|\\b(?:another|second|separate|new|other|different) (?:terminal|window|shell|tab|pane|session)"
                    + "|\\bin (?:the )?background\\b|\\b(?:stop|end|leave|quit|interrupt|kill) (?:it|this|the command|watching|following) (?:with|when|after|once)\\b");

    /** The text wants it to go on. */
    private static final Pattern WATCHES =
            Pattern.compile("(?i)\\b(?:streams?|real[- ]?time|live|follow(?:ing)?|watch(?:ing)?|continuously)\\b");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Order order = Order.of(runbook.fact());
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.language() == Command.Language.BASH && command.where() != Command.Where.FENCE_COMMENT) {
                Optional<Invocation> endless = Running.endless(command)
                        .filter(program -> !Running.interactive(command).equals(Optional.of(program)));
                if (endless.isPresent() && !SAID.matcher(order.around(command)).find()) {
                    report(command, endless.get(), order, reporter);
                }
            }
        }
    }

    private static void report(Command command, Invocation program, Order order, Reporter reporter) {
        boolean more = !order.after(command).isEmpty();
        boolean later = order.hasLaterStep(command);
        if (!more && !later && !order.isStep(command)) {
            return;
        }
        String consequence = more
                ? "the commands below it are never reached."
                : later ? "the next step is never reached." : "the text does not say when it may be stopped.";
        Diagnostic found = reporter.diagnostic(
                command.span(),
                "`" + Naming.of(program) + "` runs until somebody stops it: " + consequence,
                help(program));
        // Who watches a screen sees that it does not end; a log is scrolled past.
        boolean meant = WATCHES.matcher(order.introduction(command)).find();
        reporter.report(more || later && isLog(program) && !meant ? found : found.with(Severity.INFO));
    }

    private static boolean isLog(Invocation program) {
        return program.texts().contains("logs")
                || program.program().equals("journalctl")
                || program.program().equals("tail");
    }

    private static String help(Invocation program) {
        String text = String.join(" ", program.texts());
        if (text.contains(" stats")) {
            return "Add `--no-stream` for one look.";
        }
        if (isLog(program)) {
            return "Leave out the following and bound it, as in `--tail=100` or `--since=15m`; or say what to look for and when to stop.";
        }
        if (text.contains("port-forward") || text.contains(" proxy")) {
            return "Say that it runs in a second terminal, and what stops it.";
        }
        return "Use a form that ends by itself, or say what to look for and when to stop.";
    }
}
