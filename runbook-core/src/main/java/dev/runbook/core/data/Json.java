package dev.runbook.core.data;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes plain values as JSON, always the same bytes for the same value, and reads it.
 *
 * <p>A value is a {@link Map} (in its own order: give one that has an order), {@link Obj}, {@link Iterable}, {@link CharSequence}, {@link Number},
 * {@link Boolean} or {@link Optional} (written as its content, else {@code null}). Anything else is the caller's mistake
 * and an {@link IllegalArgumentException}.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Two blanks of indentation for each level, a line for each value, {@code \n} after the last one. */
    public static void write(Object value, Appendable out) throws IOException {
        new JsonWriter(out, true).value(value);
        out.append('\n');
    }

    /** The same as one text. */
    public static String write(Object value) {
        return text(out -> write(value, out));
    }

    /** On one line without any blank and without an end of line. */
    public static String compact(Object value) {
        return text(out -> new JsonWriter(out, false).value(value));
    }

    /** A list whose values are made one at a time, each when the one before it is written: a long one takes no room. */
    public static <T> Iterable<Obj> each(List<T> values, Function<? super T, Obj> make) {
        return () -> values.stream().map(make).iterator();
    }

    /** Reads JSON as located nodes, with the limits and findings of {@link Yaml}. */
    public static Checked<Optional<Node>> read(Source source) {
        TreeReader reader = new TreeReader(
                source, 0, FACTORY.createParser(ObjectReadContext.empty(), source.text()), CodePoints.none());
        try {
            return new Checked<>(reader.next(), reader.diagnostics());
        } catch (RefusedException e) {
            return new Checked<>(Optional.empty(), List.of(e.diagnostic()));
        } catch (JacksonException e) {
            Problem problem = Problem.of(e);
            int place = reader.sourceOffset(problem.place());
            String message = "This is not valid JSON: " + problem.message() + ". Nothing of it was read.";
            Diagnostic diagnostic = Diagnostic.of(
                    "yaml-syntax", Severity.ERROR, source.span(place, place + 1), message, "Mend it or write it anew.");
            return new Checked<>(Optional.empty(), List.of(diagnostic));
        }
    }

    /** An object whose keys are written in the order in which they are put. */
    public static Obj object() {
        return new Obj();
    }

    /** An object under construction. */
    public static final class Obj {
        private final Map<String, Object> entries = new LinkedHashMap<>();

        private Obj() {}

        public Obj put(String key, Object value) {
            entries.put(key, value);
            return this;
        }

        /** Leaves the key out where there is no value; {@link #put} writes {@code null}. */
        public Obj putPresent(String key, Optional<?> value) {
            value.ifPresent(present -> entries.put(key, present));
            return this;
        }

        /** The entries in their order. */
        public Map<String, Object> map() {
            return Collections.unmodifiableMap(entries);
        }
    }

    private interface Writing {
        void to(StringBuilder out) throws IOException;
    }

    private static String text(Writing writing) {
        StringBuilder out = new StringBuilder(1024);
        try {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory is never out of reach", e);
        }
        return out.toString();
    }
}
