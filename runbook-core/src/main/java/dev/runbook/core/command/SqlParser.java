package dev.runbook.core.command;

import dev.runbook.core.command.SqlGrammar.Verdict;
import dev.runbook.core.command.SqlSuspicions.Edit;
import dev.runbook.core.command.SqlSuspicions.Suspicion;
import dev.runbook.core.command.SqlTokens.Kind;
import dev.runbook.core.command.SqlTokens.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what PostgreSQL refuses in SQL and can be named: an open quote or bracket, a misspelt or missing keyword, a comma
 * too many. A suspicion counts only where a grammar refuses the statement too, and, where there is one way to mend it, takes
 * the mended one. What nobody can explain is silent, for no grammar knows all statements. Nothing is ever run.
 */
public final class SqlParser {
    /** Longer texts are not checked, in UTF-16 units. */
    public static final int MAX_LENGTH = 64 << 10;

    private static final int MOST_SUSPICIONS = 4;

    private SqlParser() {}

    /**
     * The first defect of each statement, in the order of the text.
     *
     * @param text one statement or several, as a console or {@code psql -c} takes them
     */
    public static List<SyntaxBreak> check(String text) {
        boolean unread = text.length() > MAX_LENGTH
                || text.indexOf('\u2026') >= 0
                || text.contains("...")
                || text.indexOf('`') >= 0
                || text.toLowerCase(Locale.ROOT).contains("from stdin")
                || text.contains("\\'");
        if (unread) {
            return List.of();
        }
        String masked = SqlMask.of(text);
        SqlTokens.Read read = SqlTokens.of(masked);
        Stream<SyntaxBreak> open = read.unclosed().stream().map(SqlParser::unclosed);
        Stream<SyntaxBreak> broken = read.statements().stream()
                .limit(read.unclosed().isPresent() ? read.statements().size() - 1L : Long.MAX_VALUE)
                .flatMap(statement -> check(statement, masked).stream());
        return Stream.concat(broken, open).toList();
    }

    private static SyntaxBreak unclosed(Token token) {
        return new SyntaxBreak(
                token.start(),
                token.end(),
                "this `" + token.text() + "` is never closed",
                "Add what closes it; a quote inside of a text is written twice.");
    }

    private static Optional<SyntaxBreak> check(List<Token> statement, String text) {
        Optional<SyntaxBreak> bracket = bracket(statement);
        List<Suspicion> suspicions = bracket.isPresent() ? List.of() : SqlSuspicions.of(statement);
        boolean suspected = bracket.isPresent() || !suspicions.isEmpty();
        if (!suspected || ask(statement, text, Optional.empty()) != Verdict.REFUSED) {
            return Optional.empty();
        }
        return bracket.or(() -> suspicions.stream()
                .limit(MOST_SUSPICIONS)
                .filter(suspicion ->
                        suspicion.edit().isEmpty() || ask(statement, text, suspicion.edit()) == Verdict.TAKEN)
                .map(Suspicion::broken)
                .findFirst());
    }

    private static Verdict ask(List<Token> statement, String text, Optional<Edit> edit) {
        int start = statement.get(0).start();
        int end = statement.get(statement.size() - 1).end();
        String written = edit.map(e -> text.substring(start, e.start()) + e.text() + text.substring(e.end(), end))
                .orElse(text.substring(start, end));
        return SqlGrammar.ask(written);
    }

    private static Optional<SyntaxBreak> bracket(List<Token> statement) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : statement) {
            if (token.kind() == Kind.SIGN && token.text().equals("(")) {
                open.push(token);
            } else if (token.kind() == Kind.SIGN && token.text().equals(")")) {
                if (open.isEmpty()) {
                    return Optional.of(new SyntaxBreak(
                            token.start(), token.end(), "this `)` closes nothing", "Take it out, or add its `(`."));
                }
                open.pop();
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new SyntaxBreak(
                        open.peek().start(), open.peek().end(), "this `(` is never closed", "Add its `)`."));
    }
}
