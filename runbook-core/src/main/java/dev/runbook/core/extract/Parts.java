package dev.runbook.core.extract;

import dev.runbook.core.model.Block;
import dev.runbook.core.model.Instructions;
import dev.runbook.core.model.Procedure.StepStyle;
import dev.runbook.core.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The subtopics that are no procedures of their own but parts of the topic's: its phases ({@code Diagnosis}, {@code
 * Resolution}), its numbered steps, or all that stands below a phase of an alert's page.
 */
record Parts(Reading reading, Set<Topic> topics, StepStyle style) {
    Parts(Reading reading, List<Topic> topics, StepStyle style) {
        this(reading, new LinkedHashSet<>(topics), style);
    }

    static Parts of(Reading reading, Topic topic) {
        if (topic.title().isEmpty()) {
            return new Parts(reading, List.of(), StepStyle.SECTIONS);
        }
        if (isPagePhase(reading, topic)) {
            List<Topic> all = topic.topics().stream()
                    .filter(sub -> !sub.theme().isReference())
                    .toList();
            return new Parts(
                    reading, all, numbered(topic).isEmpty() ? StepStyle.SECTIONS : StepStyle.NUMBERED_HEADINGS);
        }
        List<Topic> numbered = numbered(topic);
        if (!numbered.isEmpty()) {
            Set<Topic> steps = new HashSet<>(numbered);
            List<Topic> with = topic.topics().stream()
                    .filter(sub -> steps.contains(sub) || sub.theme().isPhase())
                    .toList();
            return new Parts(reading, with, StepStyle.NUMBERED_HEADINGS);
        }
        return new Parts(reading, isWhole(reading, topic) ? phases(topic) : List.of(), StepStyle.SECTIONS);
    }

    /** A phase of an alert's page is a procedure, whatever stands below it. */
    private static boolean isPagePhase(Reading reading, Topic topic) {
        boolean below = reading.alertPage()
                .filter(page -> topic.above().size() == page.depth())
                .isPresent();
        return below && topic.theme().isPhase();
    }

    private static List<Topic> numbered(Topic topic) {
        List<Topic> steps = topic.topics().stream()
                .filter(sub -> sub.title().filter(Title::isStep).isPresent())
                .toList();
        if (steps.size() >= 2) {
            return steps;
        }
        List<Topic> numbers = topic.topics().stream()
                .filter(sub -> sub.title().filter(Title::isNumbered).isPresent())
                .toList();
        long told = numbers.stream().filter(sub -> Instructions.is(sub.text())).count();
        return numbers.size() >= 2 && told * 2 >= numbers.size() && topic.theme() != Theme.ALERT ? numbers : List.of();
    }

    private static List<Topic> phases(Topic topic) {
        return topic.topics().stream().filter(sub -> sub.theme().isPhase()).toList();
    }

    /** Whether the topic is one procedure cut into phases, one of which says what to look at or do. */
    private static boolean isWhole(Reading reading, Topic topic) {
        boolean core =
                topic.topics().stream().anyMatch(sub -> sub.theme() == Theme.DIAGNOSIS || sub.theme() == Theme.ACTION);
        if (!core || topic.theme() == Theme.ALERT) {
            return false;
        }
        boolean alertPage =
                reading.alertPage().filter(page -> page.topic().equals(topic)).isPresent();
        boolean onlyParts = topic.topics().stream()
                .allMatch(sub -> sub.theme().isPhase()
                        || sub.theme().isReference()
                        || sub.theme().isDescription());
        return !alertPage && (!topic.isPage() || onlyParts);
    }

    /** A part as one step: its own steps are substeps. */
    Optional<Step> step(Topic part) {
        List<Step> steps = new ArrayList<>(
                Body.of(reading, part, style == StepStyle.SECTIONS).steps());
        part.topics().stream()
                .filter(sub -> !sub.theme().isReference())
                .forEach(sub -> step(sub).ifPresent(steps::add));
        boolean told = part.title()
                .filter(title -> title.isStep() || Instructions.is(title.text()))
                .isPresent();
        if (steps.isEmpty() && !told) {
            return Optional.empty();
        }
        List<Block> blocks = part.section().allBlocks().toList();
        Step step = new Step(part.section().span(), part.text(), blocks, List.of(), steps);
        boolean single = steps.size() == 1 && part.topics().isEmpty();
        return Optional.of(
                single && steps.get(0).substeps().isEmpty()
                        ? new Step(
                                step.span(), step.text(), blocks, steps.get(0).commands(), List.of())
                        : step);
    }
}
