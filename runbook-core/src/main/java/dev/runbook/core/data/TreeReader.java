package dev.runbook.core.data;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Builds located nodes of Jackson's tokens. One instance reads one text. */
final class TreeReader {
    static final int MAX_DEPTH = 100;

    private final Source source;
    private final int offset;
    private final JsonParser tokens;
    private final CodePoints codePoints;
    private final Anchors anchors = new Anchors();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private int depth;
    private int nodes;

    /**
     * A reader of what the parser parses.
     *
     * @param offset where in the source the parsed text begins
     */
    TreeReader(Source source, int offset, JsonParser tokens, CodePoints codePoints) {
        this.source = source;
        this.offset = offset;
        this.tokens = tokens;
        this.codePoints = codePoints;
    }

    /** The next document, or nothing at the end. */
    Optional<Node> next() {
        JsonToken token = tokens.nextToken();
        return token == null ? Optional.empty() : Optional.of(node(token));
    }

    /** What was wrong and yet could be read. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** An offset of the parser as one of the source. */
    int sourceOffset(long place) {
        int index = (int) Math.max(0, place);
        return Math.min(offset + codePoints.toUnits(index), source.text().length());
    }

    private Node node(JsonToken token) {
        int before = nodes + anchors.aliased();
        nodes++;
        boolean alias = tokens instanceof YAMLParser yaml && yaml.isCurrentAlias();
        if (alias) {
            return anchors.resolve(tokens.getString(), span(start(), end()));
        }
        Properties properties = Properties.at(source.text(), start());
        Node node = switch (token) {
            case START_OBJECT -> deeper(() -> mapping(properties.end()));
            case START_ARRAY -> deeper(() -> sequence(properties.end()));
            default -> scalar(token, properties.end());
        };
        properties.anchor().ifPresent(name -> anchors.put(name, node, nodes + anchors.aliased() - before));
        return node;
    }

    private Node deeper(Supplier<Node> inner) {
        if (++depth > MAX_DEPTH) {
            throw new RefusedException(Diagnostic.of(
                    "too-deep",
                    Severity.ERROR,
                    span(start(), start() + 1),
                    "This is nested more than " + MAX_DEPTH + " levels deep, so nothing of it was read.",
                    "Flatten the file."));
        }
        Node node = inner.get();
        depth--;
        return node;
    }

    private Node mapping(int start) {
        boolean flow = isAt(start, '{');
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        int last = start;
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = tokens.currentName();
            Span place = span(Properties.at(source.text(), start()).end(), keyEnd());
            Node value = node(tokens.nextToken());
            Node.Entry first = entries.putIfAbsent(key, new Node.Entry(key, place, value));
            if (first != null) {
                diagnostics.add(duplicate(key, place, first));
            }
            last = Math.max(place.end(), value.span().end());
        }
        return new Node.Mapping(span(start, flow ? end() : last), merged(entries));
    }

    private Node sequence(int start) {
        boolean flow = isAt(start, '[');
        List<Node> items = new ArrayList<>();
        int last = start;
        for (JsonToken token = tokens.nextToken(); token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            Node item = node(token);
            items.add(item);
            last = Math.max(last, item.span().end());
        }
        return new Node.Sequence(span(start, flow ? end() : last), items);
    }

    private Node scalar(JsonToken token, int start) {
        Node.Kind kind = switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Node.Kind.BOOLEAN;
            case VALUE_NULL -> Node.Kind.NULL;
            default -> Node.Kind.STRING;
        };
        // Only then does a JSON parser know the end.
        String text = kind == Node.Kind.NULL ? "" : tokens.getString();
        int end = end();
        while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
            end--;
        }
        return new Node.Scalar(span(start, end), text, kind);
    }

    /** Puts the entries of {@code <<: *other} below the mapping's own. */
    private static List<Node.Entry> merged(Map<String, Node.Entry> entries) {
        Node.Entry merge = entries.get("<<");
        if (merge == null || merge.value() instanceof Node.Scalar) {
            return List.copyOf(entries.values());
        }
        List<Node.Entry> all = new ArrayList<>(entries.values());
        all.remove(merge);
        Set<String> keys = new HashSet<>(entries.keySet());
        List<Node> others =
                merge.value() instanceof Node.Sequence ? merge.value().items() : List.of(merge.value());
        for (Node other : others) {
            other.entries().stream().filter(entry -> keys.add(entry.key())).forEach(all::add);
        }
        return all;
    }

    private static Diagnostic duplicate(String key, Span place, Node.Entry first) {
        return Diagnostic.of(
                        "yaml-syntax",
                        Severity.ERROR,
                        place,
                        "The key " + key + " stands here a second time, and only one of the two values can hold.",
                        "Remove one, or join their values.")
                .related(first.keySpan(), "first used here");
    }

    private boolean isAt(int place, char c) {
        return place < source.text().length() && source.text().charAt(place) == c;
    }

    private int start() {
        return sourceOffset(tokens.currentTokenLocation().getCharOffset());
    }

    private int end() {
        return sourceOffset(tokens.currentLocation().getCharOffset());
    }

    /** A JSON parser has gone on to the value when it tells a key. */
    private int keyEnd() {
        int end = end();
        if (tokens instanceof YAMLParser) {
            return end;
        }
        return source.text().lastIndexOf('"', end - 1) + 1;
    }

    private Span span(int start, int end) {
        return source.span(start, end);
    }
}
