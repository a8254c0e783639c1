package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.command.Fences;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A fence that does harm when it is pasted whole: backup and restore in one, a change and the way back from it in one,
 * alternatives below one another, what is meant for one case only, a collection of commands one of which destroys.
 */
public final class PasteHazard implements RunbookRule {
    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        for (Pasted pasted : fences(runbook.fact())) {
            Hazard.in(pasted)
                    .ifPresent(hazard -> reporter.report(reporter.diagnostic(
                                    hazard.at().span(),
                                    hazard.message(),
                                    "Give each a block of its own, under a title that says when it is used.")
                            .with(hazard.severity())
                            .with(Confidence.LIKELY)
                            .related(hazard.other().span(), hazard.role())));
        }
    }

    /** Those of several commands, one of which changes something; both lists are in the order of the text. */
    private static List<Pasted> fences(Runbook runbook) {
        List<Command> commands = runbook.facts().of(Command.class);
        List<Procedure> procedures = runbook.facts().of(Procedure.class);
        List<Pasted> pasted = new ArrayList<>();
        int next = 0;
        for (Block block : runbook.document().allBlocks().toList()) {
            if (!(block instanceof Block.Fence fence)) {
                continue;
            }
            List<Command> own = new ArrayList<>();
            while (next < commands.size()
                    && commands.get(next).span().start() < fence.span().end()) {
                Command command = commands.get(next++);
                if (command.where() == Command.Where.FENCE && fence.span().contains(command.span())) {
                    own.add(command);
                }
            }
            if (own.size() > 1 && own.stream().anyMatch(Pasted::changes)) {
                pasted.add(new Pasted(
                        own,
                        around(fence, procedures),
                        items(fence, runbook.document().source())));
            }
        }
        return pasted;
    }

    /** What stands between the commands matters only where comments stand there. */
    private static List<FenceItem> items(Block.Fence fence, Source source) {
        String text = fence.text();
        boolean comments = text.contains("#") || text.contains("--") || text.contains("/*");
        return comments ? Fences.read(fence, source) : List.of();
    }

    private static Optional<Procedure> around(Block.Fence fence, List<Procedure> procedures) {
        return procedures.stream()
                .filter(procedure -> procedure.body().span().contains(fence.span()))
                .min(Comparator.comparingInt(
                        procedure -> procedure.body().span().length()));
    }
}
