package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The same commands, one after the other, in two fences of a runbook, of which at least one changes something; or two fences
 * with the same text. What whole procedures repeat is {@code duplicate-procedure}.
 */
public final class DuplicateContent implements RunbookRule {
    private static final int LEAST_LINES = 3;

    private record Place(int fence, Command command) {}

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        List<Twins> twins = Twins.of(runbook.fact().facts().of(Procedure.class));
        List<List<Command>> fences = fences(runbook.fact());
        Map<String, Place> seen = new HashMap<>();
        Map<String, Command> whole = new HashMap<>();
        for (int i = 0; i < fences.size(); i++) {
            List<Command> commands = fences.get(i);
            Optional<Command> same = commands.size() >= LEAST_LINES
                    ? Optional.ofNullable(whole.putIfAbsent(text(commands), commands.get(0)))
                    : Optional.empty();
            Set<Integer> told = new HashSet<>();
            if (same.isPresent()) {
                report(commands.get(0), same.get(), commands.size(), twins, reporter);
                continue;
            }
            for (int j = 1; j < commands.size(); j++) {
                Command one = commands.get(j - 1);
                Command other = commands.get(j);
                boolean changes = isChange(one) || isChange(other);
                Place first = changes ? seen.putIfAbsent(text(List.of(one, other)), new Place(i, one)) : null;
                if (first != null && first.fence() != i && told.add(first.fence())) {
                    report(one, first.command(), 2, twins, reporter);
                }
            }
        }
    }

    private static boolean isChange(Command command) {
        return command.effect().compareTo(Command.Effect.CHANGE) >= 0;
    }

    private static String text(List<Command> commands) {
        return String.join(
                "\n",
                commands.stream().map(command -> Twins.normal(command.text())).toList());
    }

    private static List<List<Command>> fences(Runbook runbook) {
        List<Span> spans = runbook.document()
                .allBlocks()
                .filter(Block.Fence.class::isInstance)
                .map(Block::span)
                .toList();
        List<List<Command>> fences = new ArrayList<>();
        spans.forEach(span -> fences.add(new ArrayList<>()));
        int fence = 0;
        for (Command command : runbook.facts().of(Command.class)) {
            while (fence < spans.size()
                    && spans.get(fence).end() <= command.span().start()) {
                fence++;
            }
            if (fence < spans.size()
                    && spans.get(fence).contains(command.span())
                    && command.where() == Command.Where.FENCE) {
                fences.get(fence).add(command);
            }
        }
        return fences;
    }

    private static void report(Command here, Command first, int count, List<Twins> twins, Reporter reporter) {
        boolean told = twins.stream()
                .anyMatch(pair -> pair.second().body().span().contains(here.span())
                        && pair.first().body().span().contains(first.span()));
        if (!told) {
            reporter.report(reporter.diagnostic(
                            here.span(),
                            "These " + count
                                    + " commands stand in two places: when they change, one of the places goes stale.",
                            "Keep them in one place and link there from the other.")
                    .with(Confidence.LIKELY)
                    .related(first.span(), "they stand here too"));
        }
    }
}
