package dev.runbook.core.prometheus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The form in which two spellings of one expression are the same: blanks, comments, quotes, figures and durations in one
 * way, the labels of an aggregation before its operand, matchers in order. A server prints expressions in a form of its own.
 */
public final class QueryForm {
    /** Letters; a longer expression is compared but for its blanks. */
    private static final int LONGEST = 50_000;

    private QueryForm() {}

    /** Whether two texts are the same expression. */
    public static boolean same(String one, String other) {
        return one.equals(other) || of(one).equals(of(other));
    }

    /** The form of an expression; a key for comparing, not for people. */
    public static String of(String text) {
        if (text.length() > LONGEST) {
            return text.lines().map(String::strip).collect(Collectors.joining());
        }
        return String.join(" ", withoutEmpties(grouped(sorted(withoutTrailingCommas(QueryTokens.of(text))))));
    }

    private static List<String> withoutTrailingCommas(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean trailing = tokens.get(i).equals(",")
                    && i + 1 < tokens.size()
                    && Set.of(")", "}").contains(tokens.get(i + 1));
            if (!trailing) {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    /** Matchers are all to hold, whatever their order. */
    private static List<String> sorted(List<String> tokens) {
        List<String> out = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            out.add(tokens.get(i));
            if (tokens.get(i).equals("{")) {
                List<String> matchers = new ArrayList<>(List.of(""));
                for (i++; i < tokens.size() && !tokens.get(i).equals("}"); i++) {
                    if (tokens.get(i).equals(",")) {
                        matchers.add("");
                    } else {
                        matchers.add(matchers.remove(matchers.size() - 1) + tokens.get(i));
                    }
                }
                matchers.removeIf(String::isEmpty);
                matchers.sort(Comparator.naturalOrder());
                out.addAll(matchers);
                out.add("}");
            }
        }
        return out;
    }

    /** {@code sum(x) by (job)} becomes {@code sum by (job) (x)}. */
    private static List<String> grouped(List<String> tokens) {
        Deque<List<String>> open = new ArrayDeque<>();
        open.push(new ArrayList<>());
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("(")) {
                open.push(new ArrayList<>());
            } else if (token.equals(")") && open.size() > 1) {
                List<String> inner = open.pop();
                List<String> outer = open.element();
                int end = last(outer, QueryTokens.AGGREGATIONS) ? groupingEnd(tokens, i + 1) : i;
                outer.addAll(tokens.subList(i + 1, end + 1));
                outer.add("(");
                outer.addAll(inner);
                outer.add(")");
                i = end;
            } else {
                open.element().add(token);
            }
        }
        while (open.size() > 1) {
            List<String> inner = open.pop();
            open.element().add("(");
            open.element().addAll(inner);
        }
        return open.element();
    }

    private static boolean last(List<String> tokens, Set<String> words) {
        return !tokens.isEmpty() && words.contains(tokens.get(tokens.size() - 1));
    }

    /** The index of the bracket that ends a grouping; the index before where none begins. */
    private static int groupingEnd(List<String> tokens, int from) {
        boolean grouping = from + 1 < tokens.size()
                && Set.of("by", "without").contains(tokens.get(from))
                && tokens.get(from + 1).equals("(");
        for (int i = from; grouping && i < tokens.size(); i++) {
            if (tokens.get(i).equals(")")) {
                return i;
            }
        }
        return from - 1;
    }

    /** What a server leaves out or adds: {@code x{}}, {@code group_left ()}, {@code by ()}. */
    private static List<String> withoutEmpties(List<String> tokens) {
        List<String> kept = new ArrayList<>();
        for (String token : tokens) {
            int last = kept.size() - 1;
            if (token.equals("}") && last >= 0 && kept.get(last).equals("{")) {
                kept.remove(last);
            } else if (token.equals(")")
                    && last > 0
                    && kept.get(last).equals("(")
                    && Set.of("group_left", "group_right", "by").contains(kept.get(last - 1))) {
                kept.remove(last);
                if (kept.get(last - 1).equals("by")) {
                    kept.remove(last - 1);
                }
            } else {
                kept.add(token);
            }
        }
        return kept;
    }
}
