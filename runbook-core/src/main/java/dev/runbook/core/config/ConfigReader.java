package dev.runbook.core.config;

import dev.runbook.core.data.Node;
import dev.runbook.core.data.Schema;
import dev.runbook.core.data.Schemas;
import dev.runbook.core.data.Yaml;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code runbook.yaml}. */
public final class ConfigReader {
    /** The settings' path. */
    public static final String FILE = "runbook.yaml";

    private static final Pattern PERCENT = Pattern.compile("100|[0-9]{1,2}");

    private ConfigReader() {}

    /** The settings; what is wrong keeps its default. */
    public static Checked<Config> read(Source source) {
        Checked<Optional<Node>> yaml = Yaml.read(source);
        if (yaml.value().isEmpty()) {
            return new Checked<>(Config.DEFAULT, yaml.diagnostics());
        }
        Node root = yaml.value().get();
        List<Diagnostic> diagnostics = new ArrayList<>(yaml.diagnostics());
        diagnostics.addAll(Schemas.check(Schema.RUNBOOK, root, source));
        return new Checked<>(config(root), diagnostics);
    }

    private static Config config(Node root) {
        Optional<Node> site = root.get("site");
        return new Config(
                site.flatMap(node -> node.text("title")).orElse(Config.DEFAULT.title()),
                site.flatMap(node -> node.text("url")),
                site.flatMap(node -> node.text("source")),
                root.items("excludes").stream()
                        .flatMap(item -> item.text().stream())
                        .toList(),
                root.text("failOn").flatMap(word -> word(word, Severity.values())),
                rules(root),
                root.text("reviewEvery").flatMap(ReviewPeriod::of).orElse(Config.DEFAULT.reviewEvery()),
                root.text("minCoverage").flatMap(ConfigReader::percent),
                root.text("truth")
                        .flatMap(word -> word(word, Config.Truth.values()))
                        .orElse(Config.DEFAULT.truth()));
    }

    /** A whole number of percent; whatever else is written is the schema's finding. */
    private static Optional<Integer> percent(String text) {
        return PERCENT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    private static Map<String, Config.Level> rules(Node root) {
        Map<String, Config.Level> rules = new LinkedHashMap<>();
        root.get("rules").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry -> entry.value()
                        .text()
                        .flatMap(level -> word(level, Config.Level.values()))
                        .ifPresent(level -> rules.put(entry.key(), level)));
        return rules;
    }

    private static <E extends Enum<E>> Optional<E> word(String word, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
