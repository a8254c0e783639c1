package dev.runbook.core.prometheus;

import dev.runbook.core.data.Embedded;
import dev.runbook.core.data.Json;
import dev.runbook.core.data.Node;
import dev.runbook.core.data.Yaml;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The documents of a YAML or JSON file, those among them that stand as text within others, and, as far as it can be read
 * without running it, a template of Helm or Go.
 *
 * @param roots empty where nothing can be read
 * @param text the text of a scalar as its author means it
 * @param problems what could not be read
 */
record Documents(List<Node> roots, Function<Node.Scalar, String> text, List<Diagnostic> problems) {
    /** A config map in a list of resources holds a file; nobody goes deeper. */
    private static final int MOST_LAYERS = 3;

    /**
     * Reads a file.
     *
     * @param wanted whether a text within the file is worth reading as a file of its own
     */
    static Documents of(Source source, Predicate<String> wanted) {
        Checked<List<Node>> plain = source.path().endsWith(".json")
                ? Json.read(source).map(node -> node.stream().toList())
                : Yaml.readAll(source);
        if (!plain.value().isEmpty() || !Template.isOne(source.text())) {
            return new Documents(List.of(), Node.Scalar::string, List.of()).with(source, plain, wanted);
        }
        Template template = Template.of(source);
        Checked<List<Node>> masked = Yaml.readAll(template.masked());
        List<Diagnostic> problems = masked.value().isEmpty() ? plain.diagnostics() : List.of();
        return new Documents(List.of(), template::text, List.of())
                .with(template.masked(), new Checked<>(masked.value(), problems), wanted);
    }

    private Documents with(Source source, Checked<List<Node>> read, Predicate<String> wanted) {
        List<Node> all = new ArrayList<>(read.value());
        List<Diagnostic> found = new ArrayList<>(read.diagnostics());
        for (Node root : read.value()) {
            within(source, root, wanted, MOST_LAYERS, all, found);
        }
        return new Documents(List.copyOf(all), text, List.copyOf(found));
    }

    private static void within(
            Source source, Node node, Predicate<String> wanted, int layers, List<Node> all, List<Diagnostic> found) {
        node.items().forEach(item -> within(source, item, wanted, layers, all, found));
        node.entries().forEach(entry -> within(source, entry.value(), wanted, layers, all, found));
        Optional<Node.Scalar> scalar =
                Optional.of(node).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
        if (layers == 0 || scalar.filter(text -> wanted.test(text.string())).isEmpty()) {
            return;
        }
        Checked<List<Node>> inner = Embedded.read(source, scalar.get());
        found.addAll(inner.diagnostics());
        for (Node root : inner.value()) {
            if (!(root instanceof Node.Scalar)) {
                all.add(root);
                within(source, root, wanted, layers - 1, all, found);
            }
        }
    }
}
