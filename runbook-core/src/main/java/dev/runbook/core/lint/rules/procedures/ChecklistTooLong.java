package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;

/** A checklist so long that whoever ticks it loses the place. */
public final class ChecklistTooLong implements RunbookRule {
    /** Checklists that are used under stress hold five to nine items; a third more is still no defect. */
    private static final int MOST = 12;

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact().facts().of(Checklist.class).stream()
                .filter(checklist -> checklist.items().size() > MOST)
                .forEach(checklist -> reporter.report(
                        checklist.span(),
                        "The checklist " + checklist.title() + " has "
                                + checklist.items().size()
                                + " items: in a hurry a long list is ticked without reading.",
                        "Split it where there is a natural pause, into lists of at most " + MOST
                                + " items, each with a heading of its own."));
    }
}
