package dev.runbook.core.page;

import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An alerting rule as a page shows it.
 *
 * @param expression cut into words, so that they can be coloured
 * @param meaning the condition in words
 * @param facts the rest of the rule in the order in which it is read
 * @param source where it stands
 */
public record RuleText(
        String name, List<PromqlPart> expression, Optional<String> meaning, List<Detail> facts, Ref source) {

    static RuleText of(Edition edition, AlertRule rule) {
        List<Detail> facts = new ArrayList<>();
        facts.add(Detail.of(
                "Waits", rule.duration().map(Written::text).orElse("not at all: the first evaluation fires")));
        rule.keepFiring().ifPresent(text -> facts.add(Detail.of("Keeps firing", "for " + text.text())));
        AlertPage.sorted(rule.labels()).forEach(label -> facts.add(fact("Label ", label)));
        AlertPage.sorted(rule.annotations()).forEach(note -> facts.add(fact("", note)));
        rule.group().ifPresent(group -> facts.add(Detail.of("Group", group)));
        return new RuleText(
                rule.name(),
                PromqlPart.of(rule.expression().strip()),
                rule.query().meaning(),
                facts,
                edition.source(rule.span()));
    }

    private static Detail fact(String kind, Map.Entry<String, Written> pair) {
        String text = pair.getValue().text().strip();
        boolean address =
                text.startsWith("https://") && text.chars().noneMatch(c -> c <= ' ' || "<>\"{}".indexOf(c) >= 0);
        return Detail.of(kind + pair.getKey(), Ref.of(text, address ? text : ""));
    }
}
