package dev.runbook.core.prometheus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words of one spelling: durations in milliseconds, figures as numbers, texts without escapes. */
final class QueryTokens {
    static final Set<String> AGGREGATIONS = Set.of(
            "sum",
            "avg",
            "min",
            "max",
            "count",
            "group",
            "stddev",
            "stdvar",
            "topk",
            "bottomk",
            "count_values",
            "quantile",
            "limitk",
            "limit_ratio");
    private static final Set<String> WORDS = Set.of(
            "by",
            "without",
            "on",
            "ignoring",
            "group_left",
            "group_right",
            "bool",
            "and",
            "or",
            "unless",
            "offset",
            "atan2",
            "inf",
            "nan");
    private static final Pattern TOKEN = Pattern.compile("(?s)\\s++|#[^\\n]*+"
            + "|(?<text>\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|`[^`]*+`)"
            + "|(?<time>(?:\\d++(?:ms|[smhdwy]))++(?!\\w))"
            + "|(?<number>0[xX][0-9a-fA-F]++|(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE][+-]?\\d++)?)"
            + "|(?<name>[a-zA-Z_:][\\w:]*+)"
            + "|(?<range>\\[[^\\]]*+\\])"
            + "|(?<sign>[=!<>]=|=~|!~|.)");
    private static final Pattern PART = Pattern.compile("(\\d++)(ms|[smhdwy])");
    private static final Map<String, Long> MILLIS = Map.of(
            "ms",
            1L,
            "s",
            1_000L,
            "m",
            60_000L,
            "h",
            3_600_000L,
            "d",
            86_400_000L,
            "w",
            604_800_000L,
            "y",
            31_536_000_000L);

    private QueryTokens() {}

    static List<String> of(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("text") != null) {
                tokens.add('"' + unescaped(matcher.group("text")));
            } else if (matcher.group("time") != null) {
                tokens.add(millis(matcher.group("time")));
            } else if (matcher.group("number") != null) {
                tokens.add(number(matcher.group("number")));
            } else if (matcher.group("name") != null) {
                tokens.add(name(matcher.group("name")));
            } else if (matcher.group("range") != null) {
                tokens.add(range(matcher.group("range")));
            } else if (matcher.group("sign") != null) {
                tokens.add(matcher.group("sign"));
            }
        }
        return tokens;
    }

    private static String name(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return WORDS.contains(lower) || AGGREGATIONS.contains(lower) ? lower : name;
    }

    private static String number(String text) {
        return text.startsWith("0x") || text.startsWith("0X")
                ? text.toLowerCase(Locale.ROOT)
                : "=" + new BigDecimal(text).stripTrailingZeros();
    }

    /** A range or subquery, whose colon would else begin a name. */
    private static String range(String text) {
        StringBuilder out = new StringBuilder("[");
        for (String part : text.substring(1, text.length() - 1).split(":", -1)) {
            String time = part.strip();
            out.append(PART.matcher(time).find() ? millis(time) : time).append(':');
        }
        return out.append(']').toString();
    }

    private static String millis(String text) {
        BigDecimal sum = BigDecimal.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            sum = sum.add(
                    new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(MILLIS.getOrDefault(part.group(2), 0L))));
        }
        return sum.toPlainString() + "ms";
    }

    private static String unescaped(String quoted) {
        String inner = quoted.substring(1, quoted.length() - 1);
        if (quoted.startsWith("`") || inner.indexOf('\\') < 0) {
            return inner;
        }
        StringBuilder out = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length()) {
                char next = inner.charAt(++i);
                out.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
