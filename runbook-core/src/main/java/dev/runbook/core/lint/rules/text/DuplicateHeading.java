package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two headings of the same text side by side: links and readers find only the first. */
public final class DuplicateHeading implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact().document().root().all().forEach(section -> siblings(section.sections(), reporter));
    }

    private static void siblings(List<Section> sections, Reporter reporter) {
        Map<String, Block.Heading> seen = new HashMap<>();
        for (Section section : sections) {
            section.heading().ifPresent(heading -> {
                String key = heading.text().toLowerCase(Locale.ROOT).strip();
                Block.Heading first = seen.putIfAbsent(key, heading);
                if (first != null && !key.isEmpty()) {
                    reporter.report(reporter.diagnostic(
                                    heading.span(),
                                    "There is a second section `" + heading.text()
                                            + "` beside the first: links and readers find only that one.",
                                    "Merge the two, or name each after what is special to it.")
                            .related(first.span(), "the first"));
                }
            });
        }
    }
}
