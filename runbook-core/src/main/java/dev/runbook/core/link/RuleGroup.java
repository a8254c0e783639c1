package dev.runbook.core.link;

import dev.runbook.core.model.AlertRule;
import java.util.List;

/**
 * The rules of one name in one service, such as one for each severity: one alert to whoever is paged.
 *
 * @param rules in the order of their places, at least one
 */
record RuleGroup(AlertKey key, List<AlertRule> rules) {
    RuleGroup {
        rules = List.copyOf(rules);
    }

    String name() {
        return rules.get(0).name();
    }
}
