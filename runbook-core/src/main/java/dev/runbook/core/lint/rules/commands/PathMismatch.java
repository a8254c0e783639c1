package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.util.HashMap;
import java.util.Map;

/**
 * A file that one step writes or looks for and the next reads under another path: in another folder, with another ending, or
 * not at all. A section in which something moves files or the reader is left alone.
 */
public final class PathMismatch implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Document document = runbook.fact().document();
        Map<Span, FileTrail> trails = new HashMap<>();
        for (Command command : runbook.fact().facts().of(Command.class)) {
            Span section = document.sectionAt(command.span()).span();
            trails.computeIfAbsent(section, key -> new FileTrail()).follow(command, context, reporter);
        }
    }
}
