package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;

/** A runbook that neither a heading of level 1 nor front matter gives a title. */
public final class MissingTitle implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Runbook fact = runbook.fact();
        boolean says = !fact.document().blocks().isEmpty();
        if (says
                && fact.document().title().isEmpty()
                && fact.frontMatter().title().isEmpty()) {
            reporter.report(
                    fact.document().top(),
                    "This runbook has no title: search results and links show the name of its file.",
                    "Begin with one `# ` heading that names the system or the alert.");
        }
    }
}
