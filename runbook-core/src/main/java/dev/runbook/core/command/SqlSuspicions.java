package dev.runbook.core.command;

import dev.runbook.core.command.SqlTokens.Kind;
import dev.runbook.core.command.SqlTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks for what often goes wrong in a statement; a grammar then says whether it did. */
final class SqlSuspicions {
    private static final Set<String> FIRST =
            Set.of(("select insert update delete create alter drop truncate vacuum analyze reindex explain grant revoke"
                            + " refresh begin commit rollback show")
                    .split(" "));
    private static final List<String> CLAUSES =
            List.of("from where group order having limit values into join".split(" "));
    /** A statement cannot end with these. */
    private static final Set<String> OPEN =
            Set.of("from where and or by set join on having values into table union in limit".split(" "));

    /** Names that are near a keyword and mean something else. */
    private static final Set<String> NAMES = Set.of("orders groups limits value int info joins".split(" "));

    private static final Set<String> AFTER_COMMA = Set.of("from", "where", "group", "order", "values");

    private final List<Token> tokens;
    private final List<Suspicion> found = new ArrayList<>();

    private SqlSuspicions(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** What would mend the statement. */
    record Edit(int start, int end, String text) {}

    /**
     * What may be wrong.
     *
     * @param edit after which a grammar must take the statement; nothing where only the author knows
     */
    record Suspicion(SyntaxBreak broken, Optional<Edit> edit) {}

    static List<Suspicion> of(List<Token> tokens) {
        SqlSuspicions suspicions = new SqlSuspicions(tokens);
        suspicions.first();
        suspicions.commas();
        suspicions.missing();
        suspicions.clauses();
        suspicions.end();
        return suspicions.found;
    }

    /** Whether a word is nearly, but not quite, one that begins statements. */
    static boolean isNearlyFirst(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return !FIRST.contains(lower) && FIRST.stream().anyMatch(known -> isNear(lower, known));
    }

    /** The same, and the words that need a second one, which may be missing. */
    static boolean isNearlyStatement(String word) {
        return isNearlyFirst(word) || word.equalsIgnoreCase("delete") || word.equalsIgnoreCase("insert");
    }

    private void first() {
        Token first = tokens.get(0);
        if (first.kind() == Kind.WORD && tokens.size() > 1 && isNearlyFirst(first.text())) {
            FIRST.stream()
                    .sorted()
                    .filter(known -> isNear(first.lower(), known))
                    .forEach(known -> misspelt(first, known));
        }
    }

    private void clauses() {
        for (Token token : tokens.subList(1, tokens.size())) {
            if (token.kind() == Kind.WORD && !NAMES.contains(token.lower()) && !CLAUSES.contains(token.lower())) {
                CLAUSES.stream()
                        .filter(known -> isNear(token.lower(), known))
                        .filter(known -> tokens.stream().noneMatch(other -> other.is(known)))
                        .forEach(known -> misspelt(token, known));
            }
        }
    }

    private void misspelt(Token token, String known) {
        String upper = known.toUpperCase(Locale.ROOT);
        add(
                token,
                "`" + token.text() + "` is no keyword, and `" + upper + "` is missing",
                "Write `" + upper + "`.",
                Optional.of(new Edit(token.start(), token.end(), upper)));
    }

    private void commas() {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = tokens.get(i + 1);
            boolean surplus = next.is(")") || next.is(",") || AFTER_COMMA.contains(next.lower());
            if (token.is(",") && surplus) {
                add(
                        token,
                        "nothing stands between this `,` and `" + next.text() + "`",
                        "Take the comma out, or add what is missing.",
                        Optional.of(new Edit(token.start(), token.end(), " ")));
            }
        }
    }

    private void missing() {
        Token first = tokens.get(0);
        if (tokens.size() > 1 && first.is("delete") && !tokens.get(1).is("from")) {
            missing(first, "FROM");
        }
        if (tokens.size() > 1 && first.is("insert") && !tokens.get(1).is("into")) {
            missing(first, "INTO");
        }
        if (tokens.size() > 3 && first.is("update") && tokens.stream().noneMatch(token -> token.is("set"))) {
            missing(tokens.get(1), "SET");
        }
        for (int i = 1; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if ((token.is("group") || token.is("order")) && !tokens.get(i + 1).is("by")) {
                missing(token, "BY");
            }
        }
    }

    private void missing(Token before, String word) {
        add(
                before,
                "`" + word + "` is missing behind this `" + before.text() + "`",
                "Add `" + word + "`.",
                Optional.of(new Edit(before.end(), before.end(), " " + word + " ")));
    }

    private void end() {
        Token last = tokens.get(tokens.size() - 1);
        boolean sign = last.kind() == Kind.SIGN && ",=<>".contains(last.text());
        if (tokens.size() > 1 && (sign || last.kind() == Kind.WORD && OPEN.contains(last.lower()))) {
            add(last, "nothing stands behind this `" + last.text() + "`", "Add what is missing.", Optional.empty());
        }
    }

    private void add(Token token, String reason, String mend, Optional<Edit> edit) {
        found.add(new Suspicion(new SyntaxBreak(token.start(), token.end(), reason, mend), edit));
    }

    /** One letter more, less, other, or two neighbours exchanged; short words only have neighbours exchanged. */
    static boolean isNear(String word, String known) {
        if (word.equals(known) || Math.abs(word.length() - known.length()) > 1 || known.length() < 3) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(word.length(), known.length());
        while (start < shorter && word.charAt(start) == known.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && word.charAt(word.length() - 1 - end) == known.charAt(known.length() - 1 - end)) {
            end++;
        }
        int left = word.length() - start - end;
        int right = known.length() - start - end;
        boolean exchanged = left == 2
                && right == 2
                && word.charAt(start) == known.charAt(start + 1)
                && word.charAt(start + 1) == known.charAt(start);
        return exchanged || known.length() > 3 && left <= 1 && right <= 1;
    }
}
