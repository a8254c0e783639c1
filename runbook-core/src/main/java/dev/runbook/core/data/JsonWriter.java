package dev.runbook.core.data;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Writes one value as JSON, each part of it as soon as it is known. */
final class JsonWriter {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    /** A number longer than this keeps its exponent: {@code 1E+999999999} must not become a gigabyte of zeros. */
    private static final int MAX_PLAIN_SCALE = 100;

    private final Appendable out;
    private final boolean pretty;
    private int depth;

    JsonWriter(Appendable out, boolean pretty) {
        this.out = out;
        this.pretty = pretty;
    }

    void value(Object value) throws IOException {
        if (value instanceof CharSequence text) {
            string(text);
        } else if (value instanceof Json.Obj object) {
            object(object.map());
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Iterable<?> values) {
            array(values);
        } else if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                value(optional.get());
            } else {
                out.append("null");
            }
        } else if (value instanceof Boolean) {
            out.append(value.toString());
        } else if (value instanceof Number number) {
            out.append(number(number));
        } else {
            throw new IllegalArgumentException("no JSON for " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map) throws IOException {
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

    private void array(Iterable<?> values) throws IOException {
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

    private void next(boolean first) throws IOException {
        if (!first) {
            out.append(',');
        }
        line();
    }

    private void close(boolean empty, char mark) throws IOException {
        if (!empty) {
            line();
        }
        out.append(mark);
    }

    private void line() throws IOException {
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
    private void string(CharSequence text) throws IOException {
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

    private void escape(char c) throws IOException {
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
