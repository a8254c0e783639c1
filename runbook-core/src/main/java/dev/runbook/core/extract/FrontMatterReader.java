package dev.runbook.core.extract;

import dev.runbook.core.config.ReviewPeriod;
import dev.runbook.core.data.Node;
import dev.runbook.core.data.Schema;
import dev.runbook.core.data.Schemas;
import dev.runbook.core.data.Yaml;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Procedure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the front matter of a document; unknown keys belong to others and are kept. */
public final class FrontMatterReader {
    private static final int DATE_LENGTH = 10;

    private FrontMatterReader() {}

    /** What a runbook says of itself; what is wrong counts as not said. */
    public static Checked<FrontMatter> read(Document document) {
        if (document.frontMatter().isEmpty()) {
            return Checked.of(FrontMatter.none(document.file()));
        }
        Span span = document.frontMatter().get();
        Checked<Optional<Node>> yaml = Yaml.read(document.source(), span);
        if (yaml.value().isEmpty()) {
            return new Checked<>(FrontMatter.none(document.file()), yaml.diagnostics());
        }
        Node root = yaml.value().get();
        List<Diagnostic> diagnostics = new ArrayList<>(yaml.diagnostics());
        diagnostics.addAll(Schemas.check(Schema.FRONT_MATTER, root, document.source()));
        return new Checked<>(frontMatter(span, root, diagnostics), diagnostics);
    }

    private static FrontMatter frontMatter(Span span, Node root, List<Diagnostic> diagnostics) {
        Set<String> keys = new LinkedHashSet<>();
        root.entries().forEach(entry -> keys.add(entry.key()));
        return new FrontMatter(
                span,
                keys,
                root.text("title"),
                root.text("service"),
                root.text("owner"),
                root.text("kind").flatMap(FrontMatterReader::kind),
                root.text("severity"),
                many(root, "alerts"),
                many(root, "metrics"),
                root.get("reviewed").flatMap(node -> date(node, diagnostics)),
                root.text("review-every").flatMap(ReviewPeriod::of),
                many(root, "tags"));
    }

    private static Optional<Procedure.Kind> kind(String word) {
        return Stream.of(Procedure.Kind.values())
                .filter(kind -> kind.word().equals(word))
                .findFirst();
    }

    /** A list, or one text with commas. */
    private static List<String> many(Node root, String key) {
        Optional<String> one = root.text(key);
        Stream<String> all = one.isPresent()
                ? Arrays.stream(one.get().split(",", -1))
                : root.items(key).stream().flatMap(item -> item.text().stream());
        return all.map(String::strip).filter(text -> !text.isEmpty()).toList();
    }

    /** A day, or the day of a time stamp. Whether it looks like one, the schema has checked. */
    private static Optional<LocalDate> date(Node node, List<Diagnostic> diagnostics) {
        String text = node.text().orElse("");
        if (text.length() < DATE_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH)));
        } catch (DateTimeException e) {
            boolean reported =
                    diagnostics.stream().anyMatch(other -> other.span().equals(node.span()));
            if (!reported) {
                diagnostics.add(Diagnostic.of(
                        "schema",
                        Severity.WARNING,
                        node.span(),
                        "There is no day " + text + ".",
                        "Write the day of the last review, such as 2026-01-31."));
            }
            return Optional.empty();
        }
    }
}
