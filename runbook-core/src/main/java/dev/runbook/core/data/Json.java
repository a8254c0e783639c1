package dev.runbook.core.data;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    /** A number longer than this keeps its exponent: {@code 1E+999999999} must not become a gigabyte of zeros. */
    private static final int MAX_PLAIN_SCALE = 100;

    private final StringBuilder out = new StringBuilder(1024);
    private final boolean pretty;
    private int depth;

    private Json(boolean pretty) {
        this.pretty = pretty;
    }

    /** Two blanks of indentation for each level, a line for each value, {@code \n} after the last one. */
    public static String write(Object value) {
        Json json = new Json(true);
        json.value(value);
        return json.out.append('\n').toString();
    }

    /** On one line without any blank and without an end of line. */
    public static String compact(Object value) {
        Json json = new Json(false);
        json.value(value);
        return json.out.toString();
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

    private void value(Object value) {
        if (value instanceof CharSequence text) {
            string(text);
        } else if (value instanceof Obj object) {
            object(object.entries);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> values) {
            array(values);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(this::value, () -> out.append("null"));
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Number number) {
            out.append(number(number));
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        depth++;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            next(first);
            first = false;
            string(entry.getKey().toString());
            out.append(pretty ? ": " : ":");
            value(entry.getValue());
        }
        depth--;
        close(first, '}');
    }

    private void array(Iterable<?> values) {
        out.append('[');
        depth++;
        Iterator<?> each = values.iterator();
        boolean empty = !each.hasNext();
        for (boolean first = true; each.hasNext(); first = false) {
            next(first);
            value(each.next());
        }
        depth--;
        close(empty, ']');
    }

    private void next(boolean first) {
        if (!first) {
            out.append(',');
        }
        line();
    }

    private void close(boolean empty, char mark) {
        if (!empty) {
            line();
        }
        out.append(mark);
    }

    private void line() {
        if (pretty) {
            out.append('\n').append("  ".repeat(depth));
        }
    }

    private static String number(Number number) {
        if (number instanceof BigDecimal decimal) {
            return Math.abs((long) decimal.scale()) > MAX_PLAIN_SCALE ? decimal.toString() : decimal.toPlainString();
        }
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("no JSON for " + number);
            }
            return number(new BigDecimal(number.toString()));
        }
        return number.toString();
    }

    /**
     * Beyond what JSON asks for, the two line separators that scripts could not hold for long, and surrogates without
     * their other half, which UTF-8 cannot hold, are escaped.
     */
    private void string(CharSequence text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7F || c == 0x2028 || c == 0x2029 || isLoneSurrogate(text, i)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX[(c >> shift) & 0xF]);
        }
    }

    private static boolean isLoneSurrogate(CharSequence text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
