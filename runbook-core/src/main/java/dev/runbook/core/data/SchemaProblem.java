package dev.runbook.core.data;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Nearest;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in our words, at the key or value that is meant, what the validator found. */
record SchemaProblem(JsonNode schema, Node root, Severity severity) {

    Diagnostic of(Error error, Source source) {
        Place place = place(error.getInstanceLocation(), source);
        return switch (error.getKeyword()) {
            case "additionalProperties" -> unknownKey(error, place);
            case "required" ->
                problem(
                        place.keySpan,
                        "The key " + error.getProperty() + " is missing" + place.in() + ".",
                        "Add it: " + described(error, error.getProperty()));
            case "type" ->
                problem(
                        place.valueSpan(),
                        place.name() + " must be " + types(error.getSchemaNode()) + ", not " + kind(place.node) + ".",
                        described(error, ""));
            case "enum" -> notListed(error, place);
            default ->
                problem(place.valueSpan(), place.name() + " has a value that does not fit.", described(error, ""));
        };
    }

    Diagnostic nearMiss(Node.Entry entry, String meant) {
        return unknown(entry.keySpan(), entry.key(), "", Optional.of(meant), "");
    }

    private Diagnostic unknownKey(Error error, Place place) {
        String key = error.getProperty();
        Span span = place.node.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .map(Node.Entry::keySpan)
                .findFirst()
                .orElse(place.keySpan);
        List<String> keys = List.copyOf(schemaOf(error).path("properties").propertyNames());
        String known = keys.isEmpty() ? described(error, "") : "Known here: " + String.join(", ", keys) + ".";
        return unknown(span, key, place.in(), Nearest.to(key, keys), known);
    }

    private Diagnostic unknown(Span span, String key, String in, Optional<String> meant, String known) {
        String message = "There is no key " + key + in + ", so its value is not used.";
        String help = meant.map(word -> "Did you mean " + word + "?").orElse(known);
        Diagnostic diagnostic = Diagnostic.of("unknown-key", severity, span, message, help);
        return meant.map(word -> diagnostic.with(new Fix("Write " + word, false, List.of(new Edit(span, word)))))
                .orElse(diagnostic);
    }

    private Diagnostic notListed(Error error, Place place) {
        List<String> allowed = new ArrayList<>();
        error.getSchemaNode().forEach(each -> allowed.add(each.asString()));
        String written = place.node.text().orElse("");
        String help = Nearest.to(written, allowed)
                .map(word -> "Did you mean " + word + "?")
                .orElseGet(() -> described(error, ""));
        String message = place.name() + " must be one of " + String.join(", ", allowed) + ".";
        return problem(place.valueSpan(), message, help);
    }

    private Diagnostic problem(Span span, String message, String help) {
        return Diagnostic.of("schema", severity, span, message, help);
    }

    /** What the schema says of the value, or of one of its keys. */
    private String described(Error error, String key) {
        JsonNode at = schemaOf(error);
        JsonNode described = key.isEmpty() ? at : at.path("properties").path(key);
        return described.path("description").asString("");
    }

    /** The schema that the value does not fit; where that is shared text, the one that refers to it. */
    private JsonNode schemaOf(Error error) {
        NodePath path = error.getEvaluationPath();
        JsonNode at = schema;
        for (int i = 0; i < path.getNameCount() - 1 && !"$ref".equals(path.getElement(i)); i++) {
            at = path.getElement(i) instanceof Integer index
                    ? at.path(index)
                    : at.path(path.getElement(i).toString());
        }
        return at;
    }

    private Place place(NodePath path, Source source) {
        Place place = new Place("", firstLine(root, source), root);
        for (int i = 0; i < path.getNameCount(); i++) {
            Object element = path.getElement(i);
            if (element instanceof Integer index && index < place.node.items().size()) {
                Node item = place.node.items().get(index);
                place = new Place(place.key, firstLine(item, source), item);
            } else {
                Node from = place.node;
                Optional<Node.Entry> next = from.entries().stream()
                        .filter(entry -> entry.key().equals(element.toString()))
                        .findFirst();
                if (next.isEmpty()) {
                    return place;
                }
                place = new Place(
                        next.get().key(), next.get().keySpan(), next.get().value());
            }
        }
        return place;
    }

    /** The first key of a mapping; else the first line of the value. */
    private static Span firstLine(Node node, Source source) {
        if (!node.entries().isEmpty()) {
            return node.entries().get(0).keySpan();
        }
        Span span = node.span();
        return span.line() == span.endLine()
                ? span
                : source.span(span.start(), source.lineSpan(span.line()).end());
    }

    private static String types(JsonNode types) {
        List<String> names = new ArrayList<>();
        if (types.isArray()) {
            types.forEach(each -> names.add(each.asString()));
        } else {
            names.add(types.asString());
        }
        return names.stream().map(SchemaProblem::word).distinct().collect(Collectors.joining(" or "));
    }

    private static String word(String type) {
        return switch (type) {
            case "object" -> "a mapping of keys to values";
            case "array" -> "a list";
            case "integer" -> "a whole number";
            case "null" -> "nothing";
            default -> "a text";
        };
    }

    private static String kind(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return JacksonTree.isNull(scalar) ? "empty" : "a single value";
        }
        return word(node instanceof Node.Mapping ? "object" : "array");
    }

    /**
     * Where something is wrong.
     *
     * @param key the innermost key, or nothing at the root
     */
    private record Place(String key, Span keySpan, Node node) {
        String name() {
            return key.isEmpty() ? "The file" : key;
        }

        String in() {
            return key.isEmpty() ? "" : " in " + key;
        }

        /** A single value itself; of more than that, the key. */
        Span valueSpan() {
            return node instanceof Node.Scalar && node.span().length() > 0 ? node.span() : keySpan;
        }
    }
}
