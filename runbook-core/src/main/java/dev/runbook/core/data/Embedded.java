package dev.runbook.core.data;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.List;

/**
 * Reads a file that stands as a text in another one, as a config map holds a rule file. Every place is the place in the
 * outer file.
 */
public final class Embedded {
    private final Source source;
    private final Offsets offsets;

    private Embedded(Source source, Offsets offsets) {
        this.source = source;
        this.offsets = offsets;
    }

    /** The documents of JSON or YAML that a value holds; a finding of it stands where the value does. */
    public static Checked<List<Node>> read(Source source, Node.Scalar scalar) {
        Source inner = new Source(source.path(), scalar.string());
        Checked<List<Node>> read = scalar.string().stripLeading().startsWith("{")
                ? Json.read(inner).map(node -> node.stream().toList())
                : Yaml.readAll(inner);
        Embedded embedded = new Embedded(source, Offsets.of(source.text(scalar.span()), scalar));
        return new Checked<>(
                read.value().stream().map(embedded::placed).toList(),
                read.diagnostics().stream().map(embedded::placed).toList());
    }

    private Node placed(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return new Node.Mapping(
                    placed(mapping.span()),
                    mapping.entries().stream()
                            .map(entry -> new Node.Entry(entry.key(), placed(entry.keySpan()), placed(entry.value())))
                            .toList());
        }
        if (node instanceof Node.Sequence sequence) {
            return new Node.Sequence(
                    placed(sequence.span()),
                    sequence.items().stream().map(this::placed).toList());
        }
        Node.Scalar scalar = (Node.Scalar) node;
        return new Node.Scalar(placed(scalar.span()), scalar.string(), scalar.kind());
    }

    private Diagnostic placed(Diagnostic diagnostic) {
        return Diagnostic.of(
                diagnostic.rule(),
                diagnostic.severity(),
                placed(diagnostic.span()),
                diagnostic.message(),
                diagnostic.help());
    }

    private Span placed(Span inner) {
        return source.span(offsets.start(inner.start()), offsets.end(inner.start(), inner.end()));
    }
}
