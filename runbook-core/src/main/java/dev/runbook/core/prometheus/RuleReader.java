package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Threshold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one alerting rule.
 *
 * @param text the text of a scalar as its author means it
 */
record RuleReader(Function<Node.Scalar, String> text) {
    /** Whether a mapping is an alerting rule; a template may leave its expression to an include. */
    static boolean isRule(Node node) {
        boolean more = node.get("expr").isPresent()
                || node.get("labels").isPresent()
                || node.get("annotations").isPresent();
        return more && node.text("alert").isPresent();
    }

    /** The rule, as far as it says something. */
    AlertRule rule(Node node) {
        Node name = node.get("alert").orElseThrow();
        Optional<Node> expression = node.get("expr");
        List<Threshold> thresholds = expression
                .map(found -> Expressions.thresholds(found.text().orElse(""), found.span()))
                .orElse(List.of());
        return new AlertRule(
                name.span(),
                text(name).orElse(""),
                expression.flatMap(this::text).orElse("").strip(),
                node.get("for").flatMap(this::text),
                texts(node, "labels"),
                texts(node, "annotations"),
                thresholds);
    }

    private Map<String, String> texts(Node node, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.get(key).stream()
                .flatMap(found -> found.entries().stream())
                .forEach(entry -> text(entry.value()).ifPresent(text -> texts.put(entry.key(), text)));
        return texts;
    }

    private Optional<String> text(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isPresent()
                ? Optional.of(text.apply(scalar))
                : Optional.empty();
    }
}
