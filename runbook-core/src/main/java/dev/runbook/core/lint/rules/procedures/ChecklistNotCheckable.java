package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Walk;
import java.util.List;
import java.util.regex.Pattern;

/** A list under a title that says checklist, without a box to tick: neither paper nor screen shows how far one is. */
public final class ChecklistNotCheckable implements RunbookRule {
    private static final Pattern CHECKLIST =
            Pattern.compile("(?i)^\\W*check-?list\\b|\\bcheck-?lists?\\b\\W*(?:\\([^()]*\\)\\W*)?$");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        runbook.fact()
                .document()
                .sections()
                .filter(section -> CHECKLIST.matcher(section.title()).find() && section.level() > 1)
                .filter(section ->
                        hasList(section.blocks()) && section.allBlocks().noneMatch(ChecklistNotCheckable::hasBox))
                .forEach(section -> report(
                        section.heading().map(Block.Heading::span).orElse(section.span()), section.title(), reporter));
        runbook.fact()
                .document()
                .allBlocks()
                .filter(Block.ListBlock.class::isInstance)
                .flatMap(block -> ((Block.ListBlock) block).items().stream())
                .filter(item -> CHECKLIST.matcher(item.text()).find())
                .filter(item ->
                        hasList(item.blocks()) && item.blocks().stream().noneMatch(ChecklistNotCheckable::hasBox))
                .forEach(item -> report(item.blocks().get(0).span(), item.text(), reporter));
    }

    private static void report(Span span, String title, Reporter reporter) {
        reporter.report(
                span,
                title.strip() + " cannot be ticked: whoever is interrupted does not know where to go on.",
                "Write the items as a task list: `- [ ] ...`.");
    }

    /** A list of at least two items that are not mere links. */
    private static boolean hasList(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(block -> block instanceof Block.ListBlock list
                        && list.items().size() >= 2
                        && !list.items().stream().allMatch(ChecklistNotCheckable::isLink));
    }

    private static boolean isLink(Block.Item item) {
        return item.blocks().stream()
                .limit(1)
                .flatMap(Walk::ownInlines)
                .limit(1)
                .anyMatch(Inline.Link.class::isInstance);
    }

    private static boolean hasBox(Block block) {
        return Walk.blocks(block).anyMatch(inner -> inner instanceof Block.ListBlock list && list.isTaskList());
    }
}
