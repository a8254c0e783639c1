package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.Inhibition;
import dev.runbook.core.model.Matcher;
import dev.runbook.core.model.Receiver;
import dev.runbook.core.model.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds whom Alertmanager tells of what: in its own configuration, and in resources and values that hold one. Keys in camel
 * case are those of the resource AlertmanagerConfig.
 */
final class AlertmanagerFiles {
    private final Documents documents;
    private final List<Fact> facts = new ArrayList<>();

    private AlertmanagerFiles(Documents documents) {
        this.documents = documents;
    }

    static boolean mayHold(String text) {
        return MonitoringFiles.hasKey(text, "receivers") && MonitoringFiles.hasKey(text, "route");
    }

    /** Whether a text that cannot be read was surely meant to route alerts. */
    static boolean mustHold(String text) {
        return mayHold(text) && MonitoringFiles.hasKey(text, "receiver");
    }

    static List<Fact> read(Documents documents) {
        AlertmanagerFiles files = new AlertmanagerFiles(documents);
        documents.roots().forEach(files::visit);
        return files.facts;
    }

    private void visit(Node node) {
        Optional<Node> route =
                node.get("route").filter(found -> !found.entries().isEmpty());
        boolean named = node.items("receivers").stream()
                .anyMatch(receiver -> receiver.text("name").isPresent());
        if (route.isEmpty() || !named) {
            node.items().forEach(this::visit);
            node.entries().forEach(entry -> visit(entry.value()));
            return;
        }
        facts.add(route(route.get()));
        node.items("receivers").stream()
                .flatMap(found -> receiver(found).stream())
                .forEach(facts::add);
        Stream.of("inhibit_rules", "inhibitRules")
                .flatMap(key -> node.items(key).stream())
                .map(this::inhibition)
                .forEach(facts::add);
    }

    private Route route(Node node) {
        return new Route(
                node.span(),
                matchers(node, "match", "match_re", "matchers"),
                text(node, "receiver"),
                node.text("continue").filter("true"::equals).isPresent(),
                node.items("routes").stream().map(this::route).toList());
    }

    private Optional<Receiver> receiver(Node node) {
        return text(node, "name").map(name -> {
            Span span = node.get("name").map(Node::span).orElse(node.span());
            return new Receiver(span, name, Channels.of(node));
        });
    }

    private Inhibition inhibition(Node node) {
        return new Inhibition(
                node.span(),
                matchers(node, "source_match", "source_match_re", "source_matchers", "sourceMatch"),
                matchers(node, "target_match", "target_match_re", "target_matchers", "targetMatch"),
                node.items("equal").stream()
                        .flatMap(label -> label.text().stream())
                        .toList());
    }

    /** Matchers under any of some keys: as label and value, as one text, or as a resource spells them out. */
    private List<Matcher> matchers(Node node, String... keys) {
        List<Matcher> matchers = new ArrayList<>();
        for (String key : keys) {
            String operator = key.endsWith("_re") ? "=~" : "=";
            node.get(key).ifPresent(found -> {
                found.entries()
                        .forEach(entry -> entry.value()
                                .text()
                                .ifPresent(value -> matchers.add(new Matcher(entry.key(), operator, value))));
                found.text().map(MatcherText::read).ifPresent(matchers::addAll);
                found.items().forEach(item -> {
                    item.text().map(MatcherText::read).ifPresent(matchers::addAll);
                    item.text("name").map(name -> spelled(item, name)).ifPresent(matchers::add);
                });
            });
        }
        return matchers;
    }

    private static Matcher spelled(Node item, String name) {
        String operator = item.text("matchType")
                .or(() -> item.text("regex").filter("true"::equals).map(regex -> "=~"))
                .orElse("=");
        return new Matcher(name, operator, item.text("value").orElse(""));
    }

    private Optional<String> text(Node node, String key) {
        return node.get(key)
                .filter(value -> value.text().isPresent())
                .filter(Node.Scalar.class::isInstance)
                .map(value -> documents.text().apply((Node.Scalar) value));
    }
}
