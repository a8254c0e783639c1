package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;

/** A long runbook of many chapters without a table of contents. */
public final class TocMissing implements RunbookRule {
    private static final int LONG = 300;
    private static final int MANY = 6;

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        int lines = runbook.fact().document().source().lineCount();
        long chapters = runbook.fact()
                .document()
                .sections()
                .filter(section -> section.level() == 2)
                .count();
        if (lines >= LONG
                && chapters >= MANY
                && Toc.of(runbook.fact().document()).isEmpty()) {
            reporter.report(
                    runbook.fact().document().top(),
                    lines + " lines and " + chapters
                            + " chapters without a table of contents: there is no way to see what"
                            + " is there, or to jump to it.",
                    "List the chapters with links below the title. (The published page has its own list.)");
        }
    }
}
