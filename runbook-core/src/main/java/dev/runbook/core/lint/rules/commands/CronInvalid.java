package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.CommandPlaces;
import dev.runbook.core.command.CronLine;
import dev.runbook.core.command.SyntaxBreak;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
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
import java.util.Locale;
import java.util.Set;

/** A line of a crontab that cron refuses, never runs, or runs in another way than it reads. */
public final class CronInvalid implements RunbookRule {
    private static final Set<String> CRONTABS = Set.of("cron", "crontab");

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        runbook.fact().document().allBlocks().forEach(block -> {
            if (block instanceof Block.Fence fence && CRONTABS.contains(fence.language())) {
                fence.lines()
                        .forEach(line -> CronLine.check(line.text(), true).ifPresent(broken -> {
                            int start = line.span().start();
                            Span span = source.span(start + broken.start(), start + broken.end());
                            reporter.report(finding(broken, span, reporter));
                        }));
            }
        });
        for (Command command : runbook.fact().facts().of(Command.class)) {
            if (command.language() == Command.Language.CRONTAB && !CRONTABS.contains(command.fencedLanguage())) {
                CronLine.check(command.text(), false).ifPresent(broken -> {
                    Diagnostic finding = finding(
                            broken, CommandPlaces.span(source, command, broken.start(), broken.end()), reporter);
                    reporter.report(
                            command.where() == Command.Where.FENCE
                                    ? finding
                                    : finding.with(Severity.WARNING).with(Confidence.LIKELY));
                });
            }
        }
    }

    private static Diagnostic finding(SyntaxBreak broken, Span span, Reporter reporter) {
        String reason = broken.reason();
        String message = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1)
                + ": the job does not run as it reads.";
        return reporter.diagnostic(span, message, broken.mend());
    }
}
