package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.command.Fences;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import dev.runbook.core.model.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader has read and run when he comes to a command: the text of its procedure, and the steps before it. Commands
 * that stand below one another under comments without numbers are a choice, not an order; of those only the command's own
 * lines count.
 *
 * @param texts paragraphs, steps and comments
 * @param commands in the order of the text
 */
record Before(List<String> texts, List<Command> commands) {
    static Before of(Command command, Runbook runbook) {
        return runbook.facts().of(Procedure.class).stream()
                .filter(procedure -> procedure.body().span().contains(command.span()))
                .min(Comparator.comparingInt(
                        procedure -> procedure.body().span().length()))
                .map(procedure -> of(command, procedure, runbook.document().source()))
                .orElse(new Before(List.of(), List.of()));
    }

    private static Before of(Command command, Procedure procedure, Source source) {
        List<String> texts = new ArrayList<>();
        procedure.preconditions().ifPresent(texts::add);
        procedure.body().blocks().stream()
                .filter(block -> !(block instanceof Block.ListBlock))
                .forEach(block -> paragraphs(block, texts));
        List<FenceItem> comments = comments(procedure, command, source);
        boolean menu = procedure.style() == Procedure.StepStyle.FENCE_COMMENTS
                && !comments.isEmpty()
                && comments.stream().noneMatch(comment -> comment.number() > 0);
        if (!menu) {
            comments.forEach(comment -> texts.add(comment.text()));
        }
        boolean ordered = !menu
                && procedure.style() != Procedure.StepStyle.BULLETS
                && procedure.style() != Procedure.StepStyle.SECTIONS;
        List<Command> commands = new ArrayList<>();
        procedure.steps().stream()
                .flatMap(Before::flat)
                .filter(step -> step.span().contains(command.span())
                        || (ordered && step.span().start() < command.span().start()))
                .forEach(step -> {
                    texts.add(step.text());
                    step.blocks().forEach(block -> paragraphs(block, texts));
                    step.commands().stream()
                            .filter(other ->
                                    other.span().start() < command.span().start())
                            .forEach(commands::add);
                });
        return new Before(texts, commands);
    }

    private static void paragraphs(Block block, List<String> texts) {
        Walk.blocks(block)
                .filter(inner -> inner instanceof Block.Paragraph)
                .forEach(inner -> texts.add(((Block.Paragraph) inner).text()));
    }

    private static Stream<Step> flat(Step step) {
        return Stream.concat(Stream.of(step), step.substeps().stream().flatMap(Before::flat));
    }

    /** The comments above the command in its own fence. */
    private static List<FenceItem> comments(Procedure procedure, Command command, Source source) {
        return procedure
                .body()
                .allBlocks()
                .flatMap(Walk::blocks)
                .filter(block -> block instanceof Block.Fence && block.span().contains(command.span()))
                .flatMap(block -> Fences.read((Block.Fence) block, source).stream())
                .filter(item -> item.kind() == FenceItem.Kind.COMMENT
                        && item.span().start() < command.span().start())
                .toList();
    }
}
