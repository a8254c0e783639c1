package dev.runbook.core.data;

import dev.runbook.core.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A value of a YAML or JSON file, with its place.
 *
 * <p>The accessors answer with nothing where the node is of another kind: whether the kind is right is checked once, by
 * {@link Schemas}, and not by each reader again.
 */
public sealed interface Node {
    /** From the first to the last character; for a value that an alias stands for, the place of its anchor. */
    Span span();

    /** The value of a key of a mapping. */
    default Optional<Node> get(String key) {
        return Optional.empty();
    }

    /** The items of a sequence. */
    default List<Node> items() {
        return List.of();
    }

    /** The entries of a mapping. */
    default List<Entry> entries() {
        return List.of();
    }

    /** The text of a scalar that is not null, and of a number or boolean as written. */
    default Optional<String> text() {
        return Optional.empty();
    }

    /** The text of a key's value. */
    default Optional<String> text(String key) {
        return get(key).flatMap(Node::text);
    }

    /** The items of a key's value. */
    default List<Node> items(String key) {
        return get(key).map(Node::items).orElse(List.of());
    }

    /** Keys with values, in the order of the file; no key occurs twice. */
    record Mapping(Span span, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public Optional<Node> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    /** A key with its value. */
    record Entry(String key, Span keySpan, Node value) {}

    record Sequence(Span span, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * A single value.
     *
     * @param string quotes, escapes and folding resolved; a number as written; empty for null
     */
    record Scalar(Span span, String string, Kind kind) implements Node {
        @Override
        public Optional<String> text() {
            return kind == Kind.NULL ? Optional.empty() : Optional.of(string);
        }
    }

    /** What a scalar is, as YAML 1.2 has it: {@code yes} and dates are strings. */
    enum Kind {
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }
}
