package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.Written;
import java.util.LinkedHashMap;
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
        Query query = node.get("expr")
                .map(found -> Queries.read(found.span(), text(found).orElse("").strip()))
                .orElseGet(() -> Query.unread(name.span(), ""));
        return new AlertRule(
                name.span(),
                text(name).orElse(""),
                query,
                written(node, "for"),
                written(node, "keep_firing_for"),
                texts(node, "labels"),
                texts(node, "annotations"),
                Optional.empty(),
                node.span());
    }

    private Optional<Written> written(Node node, String key) {
        return node.get(key).flatMap(value -> text(value).map(text -> new Written(value.span(), text)));
    }

    private Map<String, Written> texts(Node node, String key) {
        Map<String, Written> texts = new LinkedHashMap<>();
        node.get(key).stream()
                .flatMap(found -> found.entries().stream())
                .forEach(entry -> text(entry.value())
                        .ifPresent(text ->
                                texts.put(entry.key(), new Written(entry.value().span(), text))));
        return texts;
    }

    private Optional<String> text(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isPresent()
                ? Optional.of(text.apply(scalar))
                : Optional.empty();
    }
}
