package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Steps that somebody follows.
 *
 * @param span where the title stands
 * @param preconditions what must be true before, as written
 * @param verification whether a step checks the result
 * @param rollback whether it says how to go back, or is itself the way back
 * @param body all that the runbook says of it
 */
public record Procedure(
        Span span,
        String title,
        Kind kind,
        StepStyle style,
        List<Step> steps,
        Optional<String> preconditions,
        boolean verification,
        boolean rollback,
        Section body,
        Confidence confidence)
        implements Fact {
    public Procedure {
        steps = List.copyOf(steps);
    }

    /** The commands of all steps, in order. */
    public Stream<Command> commands() {
        return steps.stream().flatMap(Step::allCommands);
    }

    /** Every step at any depth, in the order of the text. */
    public Stream<Step> allSteps() {
        return steps.stream().flatMap(Step::all);
    }

    public boolean destructive() {
        return commands().anyMatch(command -> command.effect() == Command.Effect.DESTROY);
    }

    /** What a procedure is for. */
    public enum Kind {
        DEPLOY,
        ROLLBACK,
        INCIDENT,
        TROUBLESHOOT,
        DIAGNOSTIC,
        BACKUP,
        RESTORE,
        MIGRATION,
        FAILOVER,
        SCALE,
        TUNING,
        CACHE,
        HEALTHCHECK,
        SECURITY,
        COMPLIANCE,
        MAINTENANCE,
        SETUP,
        POST_INCIDENT,
        OTHER;

        /** The word used in front matter and output. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How the steps are written. */
    public enum StepStyle {
        ORDERED,
        BULLETS,
        NUMBERED_HEADINGS,
        BOLD_PHASES,
        FENCE_COMMENTS,
        TASK_LIST,
        SECTIONS
    }
}
