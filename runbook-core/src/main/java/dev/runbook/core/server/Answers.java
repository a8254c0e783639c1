package dev.runbook.core.server;

import dev.runbook.core.data.Json;
import dev.runbook.core.data.Node;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.LoadedRule;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a server answered; nothing where that is no answer of Prometheus. */
public final class Answers {
    private Answers() {}

    /** The alerting rules of an answer to {@code /api/v1/rules}. */
    public static Optional<List<LoadedRule>> rules(String json) {
        return data(json)
                .flatMap(data -> data.get("groups"))
                .map(groups -> groups.items().stream()
                        .flatMap(group -> group.items("rules").stream()
                                .filter(rule -> rule.text("type").orElse("").equals("alerting"))
                                .map(rule -> rule(group, rule)))
                        .toList());
    }

    /** The names of an answer to {@code /api/v1/label/__name__/values}. */
    public static Optional<List<String>> names(String json) {
        return data(json)
                .filter(data -> data instanceof Node.Sequence)
                .map(data -> data.items().stream()
                        .flatMap(name -> name.text().stream())
                        .sorted()
                        .distinct()
                        .toList());
    }

    private static Optional<Node> data(String json) {
        return Json.read(new Source("answer.json", json))
                .value()
                .filter(root -> root.text("status").orElse("").equals("success"))
                .flatMap(root -> root.get("data"));
    }

    private static LoadedRule rule(Node group, Node rule) {
        Map<String, String> labels = new LinkedHashMap<>();
        rule.get("labels").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(label -> label.value().text().ifPresent(text -> labels.put(label.key(), text)));
        return new LoadedRule(
                rule.text("name").orElse(""),
                group.text("name").orElse(""),
                group.text("file").orElse(""),
                rule.text("query").orElse(""),
                rule.text("duration").map(Answers::seconds).orElse(Duration.ZERO),
                labels);
    }

    private static Duration seconds(String text) {
        try {
            return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
