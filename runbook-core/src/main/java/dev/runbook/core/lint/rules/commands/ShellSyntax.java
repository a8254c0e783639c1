package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.CommandPlaces;
import dev.runbook.core.command.ShellBreak;
import dev.runbook.core.command.ShellParser;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.Locale;
import java.util.Set;

/** A command that no shell takes: an open quote, a block without its end, a bracket too many. */
public final class ShellSyntax implements RunbookRule {
    /** Fences of these leave no doubt that a shell of the usual family is meant. */
    private static final Set<String> SURE = Set.of("bash", "sh", "shell", "console", "shell-session", "bash-session");

    private static final Set<String> OTHER_SHELLS =
            Set.of("powershell", "pwsh", "ps", "ps1", "cmd", "bat", "batch", "dos", "fish", "zsh");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (isShell(command, source) && ShellParser.check(command.text()) instanceof ShellParser.Broken broken) {
                reporter.report(finding(broken.first(), command, source, reporter));
            }
        }
    }

    /** A comment often holds half a command, and what is typed into other programs follows their own grammar. */
    private static boolean isShell(Command command, Source source) {
        boolean typed = command.tool().equals("redis-cli") && !command.text().contains("redis-cli");
        return command.language() == Command.Language.BASH
                && command.where() != Command.Where.FENCE_COMMENT
                && !OTHER_SHELLS.contains(command.fencedLanguage())
                && !typed
                && !isWindows(command, source);
    }

    /** Behind {@code PS C:\>} or {@code C:\>}. */
    private static boolean isWindows(Command command, Source source) {
        int start = command.span().start();
        String before = source.text()
                .substring(source.lineStart(command.span().line()), start)
                .strip();
        return before.endsWith(">") && (before.contains("PS") || before.contains(":\\"));
    }

    private static Diagnostic finding(ShellBreak broken, Command command, Source source, Reporter reporter) {
        String reason = broken.reason();
        String message = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1) + ", so "
                + broken.outcome() + ".";
        Diagnostic diagnostic = reporter.diagnostic(
                CommandPlaces.span(source, command, broken.start(), broken.end()), message, broken.mend());
        if (SURE.contains(command.fencedLanguage()) && broken.kind() != ShellBreak.Kind.HEREDOC) {
            return diagnostic;
        }
        return diagnostic.with(Severity.WARNING).with(Confidence.LIKELY);
    }
}
