package dev.runbook.core.threshold;

import java.util.List;
import java.util.Set;

/** Finds the words that a comparison speaks of: those before its comparator, back to the start of their clause. */
final class Subjects {
    private static final int MOST_TOKENS = 14;
    private static final Set<String> CLAUSE =
            Set.of(("if when while whenever where that because until unless once and or but then with as"
                            + " after before since so which having has have alert alerts alerting page pages trigger"
                            + " triggers fire fires fired scale rollback")
                    .split(" "));
    private static final Set<String> OF_A_PAGE = Set.of(
            "load loads loading response render rendering view views speed size weight error errors fault faults cache"
                    .split(" "));
    private static final Set<String> VERBS =
            Set.of(("is are be was were being been stays stay remains remain goes go gets get rises rise"
                            + " drops drop falls fall should must will can may does do did currently consistently"
                            + " continuously always still now to of at by it they keeps returns climbs grows spikes"
                            + " increases decreases only just about")
                    .split(" "));
    private static final Set<String> LEADING =
            Set.of(("the a an any check verify ensure confirm monitor keep watch make sure wait for see"
                            + " expect maintain your our its target threshold condition in on to of there is are many too")
                    .split(" "));
    private static final Set<String> ROLES =
            Set.of(("warning warn critical crit alert target threshold goal page ok normal high low slo sla"
                            + " ideal healthy acceptable")
                    .split(" "));

    private Subjects() {}

    /**
     * The subject's words as written, qualifiers included.
     *
     * @param atStart whether nothing but roles and signs stands before the comparator, as in a table's cell
     */
    record Found(String text, boolean atStart) {
        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /**
     * Looks back from a comparator.
     *
     * @param from the index of the comparator's first token
     * @param floor the index of the first token that may belong to it
     */
    static Found before(String text, List<Token> tokens, int from, int floor) {
        int end = from;
        int begin = from;
        int i = from - 1;
        int lowest = Math.max(floor, from - MOST_TOKENS);
        boolean named = false;
        while (i >= lowest) {
            Token token = tokens.get(i);
            if (token.is(")") || token.is("]")) {
                int open = open(tokens, i, lowest);
                if (open < 0) {
                    break;
                }
                begin = open;
                i = open - 1;
            } else if (token.kind() == Token.Kind.WORD && !isClause(tokens, i)) {
                if (!named && VERBS.contains(token.text())) {
                    end = i;
                } else {
                    named |= !isQualifier(token) && !ROLES.contains(token.text());
                }
                begin = i--;
            } else if (isInside(tokens, i)) {
                begin = i--;
            } else if (!named && isTransparent(token)) {
                if (begin == end) {
                    end = i;
                }
                begin = i--;
            } else {
                break;
            }
        }
        return new Found(words(text, tokens, begin, end), floor == 0 && i < 0 && !named);
    }

    /** Whether a new clause begins with the word; a page may be what loads and not who is called. */
    private static boolean isClause(List<Token> tokens, int i) {
        return CLAUSE.contains(tokens.get(i).text()) && !isWebPage(tokens, i);
    }

    private static boolean isWebPage(List<Token> tokens, int i) {
        return tokens.get(i).is("page")
                && i + 1 < tokens.size()
                && OF_A_PAGE.contains(tokens.get(i + 1).text());
    }

    /** A hyphen, slash, percent sign or number inside a name: {@code CPU/memory}, {@code 95th percentile latency}. */
    private static boolean isInside(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.kind() == Token.Kind.NUMBER) {
            return i + 1 < tokens.size() && tokens.get(i + 1).kind() == Token.Kind.WORD;
        }
        return (token.is("/") || token.is("-") || token.is("'") || token.is("\u2019") || token.is("&"))
                && token.joined()
                && i + 1 < tokens.size()
                && tokens.get(i + 1).joined();
    }

    private static boolean isTransparent(Token token) {
        return token.kind() == Token.Kind.SIGN && "(:[*|\"`-\u2013\u2014_,=".contains(token.text());
    }

    private static boolean isQualifier(Token token) {
        return Qualifiers.in(token.text()).isPresent();
    }

    private static int open(List<Token> tokens, int close, int lowest) {
        for (int i = close - 1; i >= lowest; i--) {
            if (tokens.get(i).is("(") || tokens.get(i).is("[")) {
                return i;
            }
        }
        return -1;
    }

    /** The words between two tokens without articles and roles at the ends and without signs that open or close. */
    private static String words(String text, List<Token> tokens, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isLeading(tokens.get(from)) && !isWebPage(tokens, from)) {
            from++;
        }
        while (to > from && isTrailing(tokens.get(to - 1))) {
            to--;
        }
        return from == to
                ? ""
                : text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    private static boolean isLeading(Token token) {
        return LEADING.contains(token.text())
                || (ROLES.contains(token.text()) && !token.is("high") && !token.is("low"))
                || token.kind() == Token.Kind.SIGN;
    }

    private static boolean isTrailing(Token token) {
        return ROLES.contains(token.text())
                || VERBS.contains(token.text())
                || (token.kind() == Token.Kind.SIGN && !token.is(")") && !token.is("%"));
    }
}
