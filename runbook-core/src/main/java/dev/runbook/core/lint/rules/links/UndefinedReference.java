package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;

/**
 * A link {@code [text][label]} whose label is defined nowhere. A word in single brackets is no link but a placeholder or
 * plain text, and stays silent.
 */
public final class UndefinedReference implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact().document().allInlines().forEach(inline -> {
            if (inline instanceof Inline.UndefinedReference reference
                    && reference.literal().contains("][")) {
                String literal = reference.literal().replaceAll("\\s+", " ");
                reporter.report(
                        reference.span(),
                        "The label `" + reference.label() + "` is defined nowhere, so `" + literal
                                + "` prints as it is written.",
                        "Add a line `[" + reference.label() + "]: address`, or write the address into the link.");
            }
        });
    }
}
