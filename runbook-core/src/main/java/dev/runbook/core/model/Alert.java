package dev.runbook.core.model;

import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A condition somebody is paged or told about.
 *
 * @param name as written, without number, condition or priority suffix
 * @param span where the name stands
 * @param severity as written: a heading's or label's word
 * @param condition as written, such as {@code p95 latency > 2 seconds}
 * @param threshold the measurable part of the condition
 * @param duration for how long the condition must hold, as written
 * @param rules the rules that raise it, joined by the linker
 * @param joined how the rules were found where they do not have its name, such as {@code its runbook_url leads here}
 * @param body what the runbook says of it, in another file than its name where a rule's address leads there; empty for a table row or a rule
 */
public record Alert(
        Span span,
        String name,
        Optional<String> severity,
        Optional<String> condition,
        Optional<Threshold> threshold,
        Optional<String> duration,
        List<AlertRule> rules,
        Optional<String> joined,
        Optional<Section> body,
        Confidence confidence)
        implements Fact {
    public Alert {
        rules = List.copyOf(rules);
    }

    /**
     * Whether a rule of the monitoring system stands behind it: one that was read, or, by its name in one CamelCase word,
     * one that is kept elsewhere.
     */
    public boolean hasRule() {
        boolean oneWord = name.chars().allMatch(Character::isLetterOrDigit);
        return !rules.isEmpty() || (oneWord && Names.words(name).contains(" "));
    }

    /** The file in which it is explained; where nothing explains it, that in which its name stands. */
    public String explainedIn() {
        return body.map(section -> section.span().file()).orElseGet(() -> span.file());
    }

    /** The name that reaches whoever is on call: as a rule spells it, else as written. */
    public String signal() {
        return rules.stream().map(AlertRule::name).findFirst().orElse(name);
    }
}
