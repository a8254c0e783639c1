package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Query;
import dev.runbook.core.model.RecordingRule;
import dev.runbook.core.model.Written;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one rule.
 *
 * @param text the text of a scalar as its author means it
 */
record RuleReader(Function<Node.Scalar, String> text) {
    static boolean isRule(Node node) {
        return isAlert(node) || isRecording(node);
    }

    /** Whether a mapping is an alerting rule; a template may leave its expression to an include. */
    static boolean isAlert(Node node) {
        boolean more = node.get("expr").isPresent()
                || node.get("labels").isPresent()
                || node.get("annotations").isPresent();
        return more && node.text("alert").isPresent();
    }

    static boolean isRecording(Node node) {
        return node.text("record").isPresent() && node.text("expr").isPresent();
    }

    /**
     * The rule, as far as it says something.
     *
     * @param group the name of its group
     */
    AlertRule alert(Node node, Optional<String> group) {
        Node name = node.get("alert").orElseThrow();
        return new AlertRule(
                name.span(),
                text(name).orElse(""),
                query(node, name),
                written(node, "for"),
                written(node, "keep_firing_for"),
                texts(node, "labels"),
                texts(node, "annotations"),
                group,
                node.span());
    }

    RecordingRule recording(Node node) {
        Node name = node.get("record").orElseThrow();
        return new RecordingRule(name.span(), text(name).orElse(""), query(node, name));
    }

    private Query query(Node node, Node name) {
        return node.get("expr")
                .map(found -> Queries.read(found.span(), text(found).orElse("").strip()))
                .orElseGet(() -> Query.unread(name.span(), ""));
    }

    private Optional<Written> written(Node node, String key) {
        return node.get(key).flatMap(value -> text(value).map(text -> new Written(value.span(), text)));
    }

    private Map<String, Written> texts(Node node, String key) {
        Map<String, Written> texts = new LinkedHashMap<>();
        node.get(key).stream()
                .flatMap(found -> found.entries().stream())
                .filter(entry -> !isMade(entry))
                .forEach(entry -> text(entry.value())
                        .ifPresent(text ->
                                texts.put(entry.key(), new Written(entry.value().span(), text))));
        return texts;
    }

    /** Whether only a run of the template would tell the key. */
    private boolean isMade(Node.Entry entry) {
        return text.apply(new Node.Scalar(entry.keySpan(), entry.key(), Node.Kind.STRING))
                .contains("{{");
    }

    /** The text of a key's value. */
    Optional<String> text(Node node, String key) {
        return node.get(key).flatMap(this::text);
    }

    private Optional<String> text(Node node) {
        return node instanceof Node.Scalar scalar && scalar.text().isPresent()
                ? Optional.of(text.apply(scalar))
                : Optional.empty();
    }
}
