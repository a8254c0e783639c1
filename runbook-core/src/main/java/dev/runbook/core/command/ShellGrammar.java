package dev.runbook.core.command;

import dev.runbook.core.command.ShellBreak.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * Reads shell text as bash does, as far as its blocks, brackets, quotes and operators go, and finds the first place that
 * bash refuses. Linear in the text; nesting is limited.
 */
final class ShellGrammar {
    /** Words that close what another word opened. */
    static final Set<String> CLOSING = Set.of("then do done elif else fi esac }".split(" "));

    private static final Set<String> TOP = Set.of();
    private static final Set<String> BRACKET = Set.of(")");

    private final ShellReading in;
    private final ShellQuotes quotes;
    private final ShellBlanks blanks;
    private final ShellBlocks blocks;
    /** How many commands have been read, by which an empty block is known. */
    private int commands;

    private ShellGrammar(String text) {
        this.in = new ShellReading(text);
        this.quotes = new ShellQuotes(in, () -> list(BRACKET));
        this.blanks = new ShellBlanks(in);
        this.blocks = new ShellBlocks(in, quotes, blanks, this);
    }

    /**
     * What reading found.
     *
     * @param tooDeep whether nesting kept the text from being read
     */
    record Result(Optional<ShellBreak> broken, boolean tooDeep) {}

    static Result read(String text) {
        ShellGrammar grammar = new ShellGrammar(text);
        String stop = grammar.list(TOP);
        if (!stop.isEmpty()) {
            int at = grammar.in.at();
            grammar.in.fail(Kind.STRAY, at, at + stop.length(), stop, "");
        }
        grammar.in.finish();
        return new Result(grammar.in.result(), grammar.in.isTooDeep());
    }

    int commands() {
        return commands;
    }

    /**
     * Reads commands up to a word or sign that closes something, and stops before it.
     *
     * @param ends what may close; other closing words stop the reading too
     * @return what it stopped at; empty at the end of the text
     */
    String list(Set<String> ends) {
        while (true) {
            blanks.lines();
            if (in.isEnd()) {
                return "";
            }
            String stop = stop(ends);
            if (!stop.isEmpty()) {
                return stop;
            }
            if (isOperator()) {
                dangling(in.at(), operator(), "before");
                return "";
            }
            list();
            commands++;
            if (in.isEnd() || !separator(ends)) {
                return in.failed() ? "" : stop(ends);
            }
        }
    }

    /** Takes what separates two commands; false where the list ends, or breaks, before a next one. */
    private boolean separator(Set<String> ends) {
        char c = in.here();
        if (c == '\n') {
            return true;
        }
        if (!stop(ends).isEmpty()) {
            return false;
        }
        if (c == ';' && in.ahead(1) != ';' && in.ahead(1) != '&' || c == '&') {
            in.moveTo(in.at() + 1);
            return true;
        }
        if (c == '(') {
            in.fail(Kind.BRACKET, in.at(), in.at() + 1, "(", "");
        } else if (c == ';') {
            in.fail(Kind.STRAY, in.at(), in.at() + 2, in.text.substring(in.at(), in.at() + 2), "");
        } else {
            int start = in.at();
            quotes.word();
            if (!in.failed()) {
                in.fail(Kind.SURPLUS, start, in.at(), in.text.substring(start, in.at()), "");
            }
        }
        return false;
    }

    /** A closing word, bracket or {@code ;;} that stands here. */
    private String stop(Set<String> ends) {
        if (in.here() == ')') {
            return ")";
        }
        if (ends.contains(";;") && (in.starts(";;") || in.starts(";&"))) {
            return ";;";
        }
        String word = blanks.keyword();
        return CLOSING.contains(word) ? word : "";
    }

    /** Pipelines joined by {@code &&} and {@code ||}. */
    private void list() {
        pipeline();
        while (in.starts("&&") || in.starts("||")) {
            int start = in.at();
            String operator = operator();
            in.moveTo(start + 2);
            if (goesOn(start, operator)) {
                pipeline();
            }
        }
    }

    private void pipeline() {
        prefixes();
        blocks.command();
        blanks.inLine();
        while (in.here() == '|' && in.ahead(1) != '|' && !in.isEnd()) {
            int start = in.at();
            String operator = operator();
            in.moveTo(start + operator.length());
            if (goesOn(start, operator)) {
                prefixes();
                blocks.command();
                blanks.inLine();
            }
        }
    }

    private void prefixes() {
        String word = blanks.keyword();
        while (word.equals("!") || word.equals("time")) {
            in.moveTo(in.at() + word.length());
            blanks.inLine();
            word = blanks.keyword();
        }
    }

    /** Whether a command stands behind an operator. */
    private boolean goesOn(int start, String operator) {
        blanks.lines();
        if (in.isEnd() || isOperator() || !stop(Set.of(";;")).isEmpty()) {
            dangling(start, operator, "after");
            return false;
        }
        return true;
    }

    private void dangling(int start, String operator, String side) {
        in.fail(Kind.DANGLING, start, start + operator.length(), operator, side);
    }

    private boolean isOperator() {
        char c = in.here();
        return c == ';' || c == '|' || c == '&' && in.ahead(1) != '>';
    }

    private String operator() {
        char c = in.here();
        char next = in.ahead(1);
        boolean twice = next == c || c == '|' && next == '&' || c == ';' && next == '&';
        return in.text.substring(in.at(), in.at() + (twice ? 2 : 1));
    }
}
