package dev.runbook.core.data;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads YAML as located nodes. Aliases are resolved, merge keys too; a key that stands twice is an error at the second. A
 * text that is no YAML, nests too deep or grows by aliases ends in one finding and no node, never in an exception.
 */
public final class Yaml {
    private static final int MAX_DOCUMENTS = 1_000;
    private static final YAMLFactory FACTORY = new YAMLFactory();

    private Yaml() {}

    /** The only document of a file; nothing where the file is empty or cannot be read. */
    public static Checked<Optional<Node>> read(Source source) {
        return read(source, source.span(0, source.text().length()));
    }

    /** The only document of a part of a file, such as front matter; places are those in the file. */
    public static Checked<Optional<Node>> read(Source source, Span region) {
        Checked<List<Node>> all = readAll(source, region);
        List<Diagnostic> diagnostics = new ArrayList<>(all.diagnostics());
        if (all.value().size() > 1) {
            diagnostics.add(Diagnostic.of(
                    "yaml-syntax",
                    Severity.ERROR,
                    all.value().get(1).span(),
                    "A second document begins here, and only the first is read.",
                    "Remove the line --- before it, or move it to a file of its own."));
        }
        return new Checked<>(all.value().stream().findFirst(), diagnostics);
    }

    /** All documents of a file, in their order; empty ones are left out. */
    public static Checked<List<Node>> readAll(Source source) {
        return readAll(source, source.span(0, source.text().length()));
    }

    private static Checked<List<Node>> readAll(Source source, Span region) {
        String text = source.text(region);
        int unprintable = unprintable(text);
        if (unprintable >= 0) {
            String what = "the character U+%04X may not stand in it".formatted((int) text.charAt(unprintable));
            return refused(source, region.start() + unprintable, what, "Remove the character.");
        }
        TreeReader reader = new TreeReader(
                source, region.start(), FACTORY.createParser(ObjectReadContext.empty(), text), CodePoints.of(text));
        try {
            List<Node> documents = new ArrayList<>();
            int count = 0;
            for (Optional<Node> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (++count > MAX_DOCUMENTS) {
                    return tooMany(next.get().span());
                }
                next.filter(node -> !isEmpty(node)).ifPresent(documents::add);
            }
            return new Checked<>(documents, reader.diagnostics());
        } catch (RefusedException e) {
            return new Checked<>(List.of(), List.of(e.diagnostic()));
        } catch (RuntimeException e) {
            // The parser's own exceptions, and whatever else it throws on texts that nobody foresaw.
            Problem problem = Problem.of(e);
            return refused(source, reader.sourceOffset(problem.place()), problem.message(), problem.help());
        }
    }

    private static Checked<List<Node>> tooMany(Span place) {
        String message = "The file holds more than " + MAX_DOCUMENTS + " documents, so nothing of it was read.";
        return new Checked<>(
                List.of(), List.of(Diagnostic.of("too-large", Severity.ERROR, place, message, "Split the file.")));
    }

    private static Checked<List<Node>> refused(Source source, int place, String what, String help) {
        Diagnostic diagnostic = Diagnostic.of(
                "yaml-syntax",
                Severity.ERROR,
                source.span(place, place + 1),
                "This is not valid YAML: " + what + ". Nothing of it was read.",
                help);
        return new Checked<>(List.of(), List.of(diagnostic));
    }

    /** The first character that YAML does not allow, or -1. */
    private static int unprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
            boolean high = (c >= 0x7F && c < 0xA0 && c != 0x85) || c >= 0xFFFE;
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (control || high || (Character.isSurrogate(c) && !pair)) {
                return i;
            }
            i += pair ? 1 : 0;
        }
        return -1;
    }

    private static boolean isEmpty(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL;
    }
}
