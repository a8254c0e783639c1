package dev.runbook.core.lint.rules.text;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A table of contents that leaves out chapters. An entry that leads nowhere is {@code dead-anchor}. */
public final class TocDrift implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Toc.of(runbook.fact().document()).ifPresent(toc -> {
            Set<String> listed = toc.anchors();
            List<Section> chapters = runbook.fact()
                    .document()
                    .sections()
                    .filter(section -> section.span().start() > toc.span().start())
                    .toList();
            int level = level(chapters, listed);
            List<Block.Heading> left = chapters.stream()
                    .filter(section -> section.level() == level)
                    .flatMap(section -> section.heading().stream())
                    .filter(heading -> !listed.contains(heading.anchor()))
                    .toList();
            if (!left.isEmpty()) {
                reporter.report(drift(toc.span(), left, reporter));
            }
        });
    }

    /** The highest level of which the table lists more than one heading: a title listed beside the chapters is none of them. */
    private static int level(List<Section> chapters, Set<String> listed) {
        Map<Integer, Long> counts = chapters.stream()
                .filter(section -> section.heading()
                        .filter(heading -> listed.contains(heading.anchor()))
                        .isPresent())
                .collect(Collectors.groupingBy(Section::level, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(level -> level.getValue() > 1)
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Diagnostic drift(Span span, List<Block.Heading> left, Reporter reporter) {
        String names = left.stream().map(heading -> "`" + heading.text() + "`").collect(Collectors.joining(", "));
        Diagnostic diagnostic = reporter.diagnostic(
                span,
                "The table of contents leaves out " + names + ": who looks for it there takes it for missing.",
                "Add the line" + (left.size() > 1 ? "s" : "")
                        + ", or take the list out: the published page has its own.");
        for (Block.Heading heading : left) {
            diagnostic = diagnostic.related(heading.span(), "`" + heading.text() + "`");
        }
        return diagnostic;
    }
}
