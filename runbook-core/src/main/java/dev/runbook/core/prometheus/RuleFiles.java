package dev.runbook.core.prometheus;

import dev.runbook.core.data.Node;
import dev.runbook.core.data.Yaml;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.AlertRule;
import dev.runbook.core.model.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds alerting rules of Prometheus: in plain rule files, in PrometheusRule resources, in config maps, in files of several
 * documents and, as far as they can be read without running them, in templates of Helm and Go. Any other YAML file says
 * nothing, and nothing is said of it.
 */
public final class RuleFiles {
    private RuleFiles() {}

    /** The alerting rules; what looks like one and cannot be read is an info. */
    public static Checked<Facts> read(Source source) {
        if (!source.text().contains("alert")) {
            return Checked.of(Facts.NONE);
        }
        Checked<List<Node>> yaml = Yaml.readAll(source);
        if (!yaml.value().isEmpty()) {
            return named(rules(source, yaml.value(), Node.Scalar::string), yaml.diagnostics());
        }
        Template template = Template.of(source);
        Checked<List<Node>> masked = Yaml.readAll(template.masked());
        if (!masked.value().isEmpty()) {
            return named(rules(template.masked(), masked.value(), template::text), List.of());
        }
        return named(RuleLines.of(source), yaml.diagnostics());
    }

    private static List<AlertRule> rules(Source source, List<Node> documents, Function<Node.Scalar, String> text) {
        RuleReader reader = new RuleReader(text);
        return documents.stream()
                .flatMap(node -> nodes(node, source))
                .filter(RuleReader::isRule)
                .map(reader::rule)
                .toList();
    }

    /** All nodes, also those of a rule file that is the text of a config map. */
    private static Stream<Node> nodes(Node node, Source source) {
        Stream<Node> inner =
                Stream.concat(node.items().stream(), node.entries().stream().map(Node.Entry::value));
        if (node instanceof Node.Scalar scalar && scalar.string().contains("alert:")) {
            inner = embedded(scalar, source);
        }
        return Stream.concat(Stream.of(node), inner.flatMap(each -> nodes(each, source)));
    }

    private static Stream<Node> embedded(Node.Scalar scalar, Source source) {
        int line = scalar.span().line();
        if (!source.text(scalar.span()).startsWith("|") || line == source.lineCount()) {
            return Stream.empty();
        }
        int start = source.lineStart(line + 1);
        return Yaml.read(source, source.span(start, scalar.span().end())).value().stream();
    }

    /** Leaves out rules whose name only a run of the template would tell, and all findings of a file without rules. */
    private static Checked<Facts> named(List<AlertRule> rules, List<Diagnostic> problems) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<AlertRule> named = new ArrayList<>();
        for (AlertRule rule : rules) {
            if (rule.name().contains("{{")) {
                diagnostics.add(Diagnostic.of(
                        "yaml-syntax",
                        Severity.INFO,
                        rule.span(),
                        "The name of this alert is made by a template, so it cannot be joined with a runbook.",
                        "Write the name out, or assign it in the same file."));
            } else {
                named.add(rule);
            }
        }
        if (!rules.isEmpty()) {
            problems.forEach(problem -> diagnostics.add(problem.with(Severity.INFO)));
        }
        return new Checked<>(Facts.of(named.stream()), diagnostics);
    }
}
