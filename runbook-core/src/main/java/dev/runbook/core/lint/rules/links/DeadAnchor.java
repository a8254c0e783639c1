package dev.runbook.core.lint.rules.links;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.link.Target;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;

/** A link to a heading that does not exist. */
public final class DeadAnchor implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        String file = runbook.fact().file();
        runbook.fact().document().allInlines().forEach(inline -> {
            if (inline instanceof Inline.Link link
                    && context.graph().targets().resolve(file, link.target()) instanceof Target.MissingAnchor missing) {
                String where = missing.file().equals(file) ? "here" : "in `" + missing.file() + "`";
                String question = missing.nearest()
                        .map(near -> " Did you mean `#" + near + "`?")
                        .orElse("");
                reporter.report(
                        link.span(),
                        "There is no heading `#" + missing.anchor() + "` " + where
                                + ", so this link leads to the top of the page." + question,
                        "Name a heading that exists, as it is written: lower case, a dash for each blank.");
            }
        });
    }
}
