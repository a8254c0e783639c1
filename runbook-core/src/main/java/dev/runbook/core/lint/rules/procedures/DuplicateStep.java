package dev.runbook.core.lint.rules.procedures;

import dev.runbook.core.command.Copies;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Instructions;
import dev.runbook.core.model.Names;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A step that stands twice in one procedure: in the same words, by the same command with no other change between, or once in
 * words and once as the command. Looking, telling and waiting may be done again.
 */
public final class DuplicateStep implements RunbookRule {
    private static final Set<String> AGAIN = Set.of(
            "check",
            "verify",
            "validate",
            "confirm",
            "monitor",
            "watch",
            "review",
            "look",
            "view",
            "inspect",
            "test",
            "notify",
            "inform",
            "tell",
            "update",
            "communicate",
            "announce",
            "wait",
            "retry",
            "rerun",
            "record",
            "note",
            "document",
            "log",
            "go",
            "open",
            "see",
            "list",
            "show",
            "get",
            "describe",
            "escalate",
            "contact",
            "follow",
            "ensure",
            "run",
            "restart",
            "reload",
            "start",
            "stop",
            "repeat",
            "find",
            "query");
    private static final Set<String> COPYING =
            Set.of("backup", "back", "take", "create", "make", "dump", "snapshot", "save");
    private static final Pattern CONDITION =
            Pattern.compile("(?i)\\b(?:if|or|again|alternatively|otherwise|repeat|each|every|when)\\b");
    private static final Pattern FILLERS = Pattern.compile("\\b(?:the|a|an|all|any|of|to|for|new|current|latest)\\b ?");

    @Override
    public Severity severity() {
        return Severity.INFO;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Source source = runbook.fact().document().source();
        for (Procedure procedure : runbook.fact().facts().of(Procedure.class)) {
            if (procedure.confidence() != Confidence.GUESS) {
                words(procedure.steps(), source, reporter);
                commands(procedure, reporter);
                copies(procedure, source, reporter);
            }
        }
    }

    /** Steps of one list in the same words. */
    private static void words(List<Step> steps, Source source, Reporter reporter) {
        Map<String, Step> seen = new HashMap<>();
        for (Step step : steps) {
            words(step.substeps(), source, reporter);
            String words =
                    FILLERS.matcher(Names.words(step.prose())).replaceAll("").strip();
            Optional<String> verb = Instructions.verb(step.prose());
            boolean counts = words.indexOf(' ') > 0
                    && verb.filter(v -> !AGAIN.contains(v)).isPresent();
            Optional<Step> first = counts ? Optional.ofNullable(seen.putIfAbsent(words, step)) : Optional.empty();
            first.filter(other -> texts(other).equals(texts(step)))
                    .ifPresent(other -> report(step.head(source), other.head(source), reporter));
        }
    }

    private static List<String> texts(Step step) {
        return step.commands().stream().map(Command::text).toList();
    }

    /** The same command twice, with nothing changed between. */
    private static void commands(Procedure procedure, Reporter reporter) {
        Optional<Command> last = Optional.empty();
        for (Step step : procedure.allSteps().toList()) {
            for (Command command : step.commands()) {
                boolean changes = command.effect().compareTo(Command.Effect.CHANGE) >= 0
                        && command.where() == Command.Where.FENCE
                        && procedure.style() != Procedure.StepStyle.BULLETS;
                if (!changes) {
                    continue;
                }
                Optional<Command> before = last.filter(other -> other.text().equals(command.text())
                        && !step.span().contains(other.span())
                        && !CONDITION.matcher(step.prose()).find());
                before.ifPresent(other -> report(command.span(), other.span(), reporter));
                last = Optional.of(command);
            }
        }
    }

    /** A backup that one step asks for and a later one takes. */
    private static void copies(Procedure procedure, Source source, Reporter reporter) {
        Optional<Step> asked = Optional.empty();
        for (Step step : procedure.allSteps().toList()) {
            if (asked.isEmpty()) {
                asked = Optional.of(step)
                        .filter(candidate -> candidate.isLeaf()
                                && candidate.commands().isEmpty()
                                && Copies.asks(candidate.text())
                                && Instructions.verb(candidate.text())
                                        .filter(COPYING::contains)
                                        .isPresent());
                continue;
            }
            Optional<Command> taken = step.commands().stream()
                    .filter(command ->
                            command.effect() == Command.Effect.READ || command.effect() == Command.Effect.CHANGE)
                    .findFirst()
                    .filter(Copies::keeps);
            if (taken.isPresent()) {
                report(taken.get().span(), asked.get().head(source), reporter);
                return;
            }
            if (!step.commands().isEmpty()) {
                return;
            }
        }
    }

    private static void report(Span here, Span first, Reporter reporter) {
        reporter.report(reporter.diagnostic(
                        here,
                        "This step was done before in the same procedure: the reader asks whether it is meant, and does it twice or not at all.",
                        "Keep it once, or say what is different the second time.")
                .with(Confidence.LIKELY)
                .related(first, "the first time"));
    }
}
