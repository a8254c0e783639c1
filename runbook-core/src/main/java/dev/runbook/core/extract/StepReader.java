package dev.runbook.core.extract;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Instructions;
import dev.runbook.core.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns blocks that were found to be steps into steps with their commands. */
final class StepReader {
    private static final Pattern NUMBER = Pattern.compile("^\\s*(?:[Ss]tep )?\\d{1,2}[.):]\\s*");

    private final Reading reading;

    StepReader(Reading reading) {
        this.reading = reading;
    }

    /** The items of a list, each with the blocks and lists below it. */
    List<Step> ofList(Block.ListBlock list) {
        return list.items().stream().map(this::ofItem).toList();
    }

    private Step ofItem(Block.Item item) {
        Line head = reading.line(item);
        List<Step> substeps = new ArrayList<>();
        List<Command> commands = new ArrayList<>();
        for (Block block : item.blocks()) {
            if (block instanceof Block.ListBlock list) {
                substeps.addAll(ofList(list));
            } else {
                commands.addAll(commandsIn(block.span()));
            }
        }
        String text =
                head.inlines().isEmpty() ? firstLine(item) : reading.texts().title(item);
        return new Step(item.span(), text, item.blocks(), commands, substeps);
    }

    private String firstLine(Block.Item item) {
        String text = reading.source().text(item.span()).strip();
        return text.lines().findFirst().orElse("").replaceFirst("^(?:[-*+]|\\d+[.)])\\s+", "");
    }

    static String trimmed(String text) {
        String stripped = text.strip();
        return stripped.endsWith(":")
                ? stripped.substring(0, stripped.length() - 1).strip()
                : stripped;
    }

    List<Command> commandsIn(Span span) {
        return reading.found().in(Command.class, span);
    }

    /** A step of one text and all that belongs to it. */
    Step of(String text, Span span, List<Block> blocks) {
        List<Command> commands = new ArrayList<>();
        blocks.forEach(block -> commands.addAll(commandsIn(block.span())));
        return new Step(span, trimmed(text), blocks, commands, List.of());
    }

    /** A fence below a paragraph that leads to it: one step, the fence's own steps below it where they have words. */
    Step led(String text, Block.Paragraph lead, Block.Fence fence, List<Step> own) {
        Span span = reading.source().span(lead.span().start(), fence.span().end());
        List<Block> blocks = List.of(lead, fence);
        boolean one = own.size() <= 1 || isWordless(own);
        return one ? of(text, span, blocks) : new Step(span, trimmed(text), blocks, commandsIn(lead.span()), own);
    }

    /** A step with a fence that belongs to it but stands behind its list. */
    Step with(Step step, Block.Fence fence, List<Step> own) {
        List<Block> blocks = new ArrayList<>(step.blocks());
        blocks.add(fence);
        List<Command> commands = new ArrayList<>(step.commands());
        own.forEach(other -> commands.addAll(other.commands()));
        Span span = reading.source().span(step.span().start(), fence.span().end());
        return new Step(span, step.text(), blocks, commands, step.substeps());
    }

    /** Whether no comment says what the commands are for. */
    boolean isWordless(List<Step> steps) {
        return steps.stream()
                .allMatch(step -> step.commands().stream()
                        .findFirst()
                        .filter(command -> command.text().startsWith(step.text()))
                        .isPresent());
    }

    /**
     * The steps that the comments of a fence make of it: each numbered comment, else each comment that stands directly
     * above a command; a command without a comment of its own belongs to the step before it where that has one.
     */
    List<Step> ofFence(Block.Fence fence) {
        List<FenceItem> items = reading.items(fence);
        boolean numbered = items.stream().filter(item -> item.number() > 0).count() >= 2;
        List<Step> steps = new ArrayList<>();
        Group group = new Group(fence);
        for (int i = 0; i < items.size(); i++) {
            FenceItem item = items.get(i);
            boolean comment = item.kind() == FenceItem.Kind.COMMENT;
            boolean opens = comment && (numbered ? item.number() > 0 : group.isCommand() || group.isBefore(item, 2));
            boolean alone = !comment && !numbered && item.command().isPresent() && group.isBefore(item, 2);
            if (opens || alone) {
                group.flush(steps, numbered);
            }
            group.add(item);
        }
        group.flush(steps, numbered);
        return steps;
    }

    /** Items of a fence that make one step. */
    private final class Group {
        private final Block.Fence fence;
        private final List<FenceItem> items = new ArrayList<>();

        Group(Block.Fence fence) {
            this.fence = fence;
        }

        void add(FenceItem item) {
            items.add(item);
        }

        boolean isCommand() {
            return !items.isEmpty() && items.get(items.size() - 1).kind() != FenceItem.Kind.COMMENT;
        }

        /** Whether there are lines between the group and an item. */
        boolean isBefore(FenceItem item, int lines) {
            return !items.isEmpty()
                    && item.span().line() - items.get(items.size() - 1).span().endLine() >= lines;
        }

        /** The lines of the fence that make the step. */
        private Block part(Span span) {
            List<Block.CodeLine> lines = fence.lines().stream()
                    .filter(line ->
                            line.span().line() >= span.line() && line.span().line() <= span.endLine())
                    .toList();
            return new Block.Fence(span, fence.info(), fence.fenced(), lines);
        }

        void flush(List<Step> steps, boolean numbered) {
            List<Command> commands =
                    items.stream().flatMap(item -> item.command().stream()).toList();
            Optional<FenceItem> first = items.stream()
                    .filter(item -> item.kind() == FenceItem.Kind.COMMENT)
                    .filter(item -> !numbered || item.number() > 0)
                    .findFirst();
            boolean told = first.filter(item -> numbered || Instructions.is(item.text()))
                    .isPresent();
            if (!items.isEmpty() && (!commands.isEmpty() || told)) {
                FenceItem last = items.get(items.size() - 1);
                Span span = reading.source()
                        .span(items.get(0).span().start(), last.span().end());
                String text =
                        first.orElse(items.get(0)).text().lines().findFirst().orElse("");
                String words = NUMBER.matcher(text).replaceFirst("");
                steps.add(new Step(span, trimmed(words), List.of(part(span)), commands, List.of()));
            }
            items.clear();
        }
    }
}
