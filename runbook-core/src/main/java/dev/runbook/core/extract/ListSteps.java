package dev.runbook.core.extract;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Instructions;
import dev.runbook.core.model.Procedure.Kind;
import dev.runbook.core.model.Procedure.StepStyle;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the items of a list are steps to follow. */
final class ListSteps {
    /** Words before a list of what may be wrong, not of what to do. */
    private static final Pattern CAUSES = Pattern.compile(
            "(?i)\\b(causes?|caused|reasons?|factors?|scenarios|symptoms?|examples?"
                    + "|(usual|common) (issues|problems|failure)|includ(es|ing)|types of|such as|supported?)\\b[^.]{0,60}:\\s*$");
    /** Bullets below such a title are work, whether or not they begin with a verb. */
    private static final Set<Kind> WORK = Set.of(Kind.MAINTENANCE, Kind.TUNING);

    private final Reading reading;
    private final Topic topic;
    private final Passage passage;

    ListSteps(Reading reading, Topic topic, Passage passage) {
        this.reading = reading;
        this.topic = topic;
        this.passage = passage;
    }

    /** How the steps of a list are written, and how sure it is that they are steps. */
    record Accepted(StepStyle style, Confidence confidence) {}

    /**
     * Nothing where the items are no steps.
     *
     * @param before the paragraph before the list
     */
    Optional<Accepted> of(Block.ListBlock list, Optional<String> before) {
        long told = list.items().stream()
                .filter(item -> reading.line(item).instructs())
                .count();
        boolean half = told * 2 >= list.items().size();
        if (list.isTaskList()) {
            return accepted(half, StepStyle.TASK_LIST, Confidence.LIKELY);
        }
        boolean causes = before.filter(text -> CAUSES.matcher(text).find()).isPresent();
        boolean phase = (passage.theme().isPhase() || topic.theme().isPhase()) && !causes;
        boolean commands = !reading.found().in(Command.class, list.span()).isEmpty();
        if (list.ordered()) {
            boolean process = phase || !causes && (topic.kind().isPresent() || isNested(list));
            return accepted(half || commands || process, StepStyle.ORDERED, Confidence.CERTAIN);
        }
        return topic.theme() == Theme.ALERT || topic.theme() == Theme.LOG
                ? Optional.empty()
                : bullets(list, told, phase && (half || commands));
    }

    private Optional<Accepted> bullets(Block.ListBlock list, long told, boolean phase) {
        int size = list.items().size();
        boolean definitions = isDefinitions(list);
        boolean work = topic.kind().filter(WORK::contains).isPresent() && !definitions;
        if (phase || work) {
            return accepted(true, StepStyle.BULLETS, Confidence.LIKELY);
        }
        boolean most = told * 5L >= size * 3L && size >= 2 && !definitions;
        return accepted(most, StepStyle.BULLETS, Confidence.GUESS);
    }

    private static Optional<Accepted> accepted(boolean yes, StepStyle style, Confidence confidence) {
        return yes ? Optional.of(new Accepted(style, confidence)) : Optional.empty();
    }

    /** {@code **Regular**: Sundays}: what something is, not what to do. */
    private boolean isDefinitions(Block.ListBlock list) {
        long labelled = list.items().stream()
                .map(item -> reading.line(item))
                .filter(line -> line.label().isPresent() && !line.opens() && !Instructions.is(line.restText()))
                .count();
        return labelled * 2 > list.items().size();
    }

    private static boolean isNested(Block.ListBlock list) {
        return list.items().stream().anyMatch(item -> item.blocks().size() > 1);
    }
}
