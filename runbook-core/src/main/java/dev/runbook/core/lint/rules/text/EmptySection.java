package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;

/** A heading with nothing below it. */
public final class EmptySection implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact().document().sections().forEach(section -> {
            boolean empty =
                    section.sections().isEmpty() && section.blocks().stream().allMatch(EmptySection::saysNothing);
            if (empty && section.heading().isPresent()) {
                Block.Heading heading = section.heading().get();
                reporter.report(
                        heading.span(),
                        "Nothing stands below `" + heading.text()
                                + "`: the reader takes it for lost, not for unwritten.",
                        "Write it, or take the heading out until somebody does.");
            }
        });
    }

    private static boolean saysNothing(Block block) {
        return block instanceof Block.ThematicBreak
                || (block instanceof Block.HtmlBlock html && html.safe().isBlank());
    }
}
