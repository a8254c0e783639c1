package dev.runbook.core.threshold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What part of a metric is meant: {@code p95}, {@code 5xx}, {@code avg}. */
public final class Qualifiers {
    private Qualifiers() {}

    /** The first qualifier in the text, in its canonical spelling. */
    public static Optional<String> in(String text) {
        return all(text).stream().findFirst().map(Found::name);
    }

    /** The text without its qualifiers and the parentheses they leave empty. */
    public static String strip(String text) {
        List<Found> found = all(text);
        if (found.isEmpty()) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Found qualifier : found) {
            int start = qualifier.start;
            int end = qualifier.end;
            boolean alone = start > 0
                    && end < text.length()
                    && ((text.charAt(start - 1) == '(' && text.charAt(end) == ')')
                            || (text.charAt(start - 1) == '[' && text.charAt(end) == ']'));
            out.append(text, from, alone ? start - 1 : start);
            from = alone ? end + 1 : end;
        }
        out.append(text.substring(from));
        return collapse(out);
    }

    private record Found(int start, int end, String name) {}

    private static List<Found> all(String text) {
        List<Found> found = new ArrayList<>();
        List<Token> tokens = Token.of(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            int next = i + 1;
            boolean followed = next < tokens.size();
            if (token.kind() == Token.Kind.WORD) {
                Optional<String> name = word(token.text());
                if (name.isPresent()) {
                    boolean fraction = followed
                            && tokens.get(next).joined()
                            && tokens.get(next).text().startsWith(".")
                            && tokens.get(next).kind() == Token.Kind.NUMBER
                            && isPercentile(token.text());
                    String rest = fraction ? tokens.get(next).text() : "";
                    found.add(new Found(token.start(), token.end() + rest.length(), name.get() + rest));
                }
            } else if (token.kind() == Token.Kind.NUMBER
                    && followed
                    && tokens.get(next).joined()) {
                String unit = tokens.get(next).text();
                if (unit.equals("xx") && token.text().length() == 1) {
                    found.add(new Found(token.start(), tokens.get(next).end(), token.text() + "xx"));
                } else if (unit.equals("th") || unit.equals("st") || unit.equals("rd") || unit.equals("nd")) {
                    boolean percentile = next + 1 < tokens.size()
                            && (tokens.get(next + 1).is("percentile")
                                    || tokens.get(next + 1).is("pct"));
                    if (percentile) {
                        found.add(new Found(token.start(), tokens.get(next + 1).end(), "p" + token.text()));
                    }
                }
            }
        }
        return found;
    }

    private static Optional<String> word(String word) {
        return switch (word) {
            case "avg", "average", "mean" -> Optional.of("avg");
            case "max", "maximum", "peak" -> Optional.of("max");
            case "min", "minimum" -> Optional.of("min");
            case "median" -> Optional.of("p50");
            default -> isPercentile(word) ? Optional.of(word) : Optional.empty();
        };
    }

    private static boolean isPercentile(String word) {
        return word.length() >= 3
                && word.length() <= 5
                && word.charAt(0) == 'p'
                && word.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    private static String collapse(CharSequence text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            if (!blank) {
                out.append(text.charAt(i));
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        return out.toString().strip();
    }
}
