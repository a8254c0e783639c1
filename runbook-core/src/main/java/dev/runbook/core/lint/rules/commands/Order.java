package dev.runbook.core.lint.rules.commands;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What comes behind each command of a runbook: more commands in its fence, more steps in its procedure. */
final class Order {
    private static final Set<Procedure.StepStyle> ORDERED = EnumSet.of(
            Procedure.StepStyle.ORDERED, Procedure.StepStyle.NUMBERED_HEADINGS, Procedure.StepStyle.BOLD_PHASES);
    private static final Pattern STOPS = Pattern.compile("^set (?:-\\w*u|-o nounset)|^set -\\w+ -\\w*u");
    private static final int LINES_ABOVE = 3;
    private static final int LINES_BELOW = 2;

    private final Source source;
    private final Map<Span, List<Command>> fences = new HashMap<>();
    private final Map<Span, Command> next = new HashMap<>();
    private final Set<Span> scripts = new HashSet<>();
    private final Set<Span> early = new HashSet<>();
    private final Set<Span> steps = new HashSet<>();

    private Order(Runbook runbook) {
        source = runbook.document().source();
        fences(runbook);
        runbook.facts().of(Procedure.class).forEach(this::procedure);
    }

    static Order of(Runbook runbook) {
        return new Order(runbook);
    }

    /** The commands of its fence in order, itself among them; nothing for a command in running text. */
    List<Command> fence(Command command) {
        return fences.getOrDefault(command.span(), List.of());
    }

    /** Whether its fence is a script of its own, which is given its variables, or stops where one is not set. */
    boolean isScript(Command command) {
        return scripts.contains(command.span());
    }

    /** The commands of its fence that come before it, those hidden in comments left out. */
    List<Command> before(Command command) {
        return fence(command).stream()
                .filter(other -> other.where() == Command.Where.FENCE
                        && other.span().start() < command.span().start())
                .toList();
    }

    /** The commands of its fence that come after it, those hidden in comments left out. */
    List<Command> after(Command command) {
        return fence(command).stream()
                .filter(other -> other.where() == Command.Where.FENCE
                        && other.span().start() > command.span().start())
                .toList();
    }

    /** The command that comes next in the text, wherever it stands. */
    Optional<Command> next(Command command) {
        return Optional.ofNullable(next.get(command.span()));
    }

    /** Whether its procedure, whose steps have an order, goes on with another step. */
    boolean hasLaterStep(Command command) {
        return early.contains(command.span());
    }

    /** Whether it belongs to a step of a procedure. */
    boolean isStep(Command command) {
        return steps.contains(command.span());
    }

    /** The few lines around it, itself included. */
    String around(Command command) {
        int first = Math.max(1, command.span().line() - LINES_ABOVE);
        int last = Math.min(source.lineCount(), command.span().endLine() + LINES_BELOW);
        return source.text()
                .substring(source.lineStart(first), source.lineSpan(last).end());
    }

    /** What stands before it on its line, and the line above. */
    String introduction(Command command) {
        int first = Math.max(1, command.span().line() - 1);
        return source.text().substring(source.lineStart(first), command.span().start());
    }

    private void fences(Runbook runbook) {
        List<Command> commands = runbook.facts().of(Command.class);
        List<Block.Fence> blocks = runbook.document()
                .allBlocks()
                .filter(Block.Fence.class::isInstance)
                .map(Block.Fence.class::cast)
                .sorted(Comparator.comparing(Block::span))
                .toList();
        for (int i = 1; i < commands.size(); i++) {
            next.put(commands.get(i - 1).span(), commands.get(i));
        }
        int at = 0;
        for (Block.Fence block : blocks) {
            Span place = block.span();
            while (at < commands.size() && commands.get(at).span().start() < place.start()) {
                at++;
            }
            List<Command> own = new ArrayList<>();
            while (at < commands.size() && commands.get(at).span().start() < place.end()) {
                own.add(commands.get(at++));
            }
            boolean script = block.text().startsWith("#!")
                    || own.stream().anyMatch(it -> STOPS.matcher(it.text()).find());
            for (Command command : own) {
                fences.put(command.span(), own);
                if (script) {
                    scripts.add(command.span());
                }
            }
        }
    }

    private void procedure(Procedure procedure) {
        for (int i = 0; i < procedure.steps().size(); i++) {
            boolean last = i == procedure.steps().size() - 1;
            step(procedure.steps().get(i), ORDERED.contains(procedure.style()) && !last);
        }
    }

    private void step(Step step, boolean later) {
        step.allCommands().map(Command::span).forEach(place -> {
            steps.add(place);
            if (later) {
                early.add(place);
            }
        });
    }
}
