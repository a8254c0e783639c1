package dev.runbook.core.command;

import dev.runbook.core.command.ShellBreak.Kind;
import java.util.Set;

/** Reads one command: a simple one, or a block such as {@code if}, {@code for}, {@code case} or a group. */
final class ShellBlocks {
    private final ShellReading in;
    private final ShellQuotes quotes;
    private final ShellBlanks blanks;
    private final ShellGrammar grammar;
    private final ShellSimple simple;

    ShellBlocks(ShellReading in, ShellQuotes quotes, ShellBlanks blanks, ShellGrammar grammar) {
        this.in = in;
        this.quotes = quotes;
        this.blanks = blanks;
        this.grammar = grammar;
        this.simple = new ShellSimple(in, quotes, blanks);
    }

    void command() {
        int start = in.at();
        String word = blanks.keyword();
        boolean group = in.here() == '(' && !in.isEnd();
        if (word.equals("coproc")) {
            in.moveTo(start + word.length());
            blanks.inLine();
            word = blanks.keyword();
        }
        in.enter();
        if (group) {
            group();
        } else if (!block(word)) {
            if (simple.command()) {
                blanks.lines();
                command();
            }
            in.leave();
            return;
        }
        in.leave();
        simple.redirections();
    }

    /** Reads the block that the word opens; false where it opens none. */
    private boolean block(String word) {
        int start = in.at();
        switch (word) {
            case "if" -> choice(start);
            case "while", "until" -> {
                open(word);
                if (section(start, word, "do", word)) {
                    section(start, word, "done", "do");
                }
            }
            case "for", "select" -> loop(start, word);
            case "case" -> {
                open(word);
                new ShellCase(in, quotes, blanks, grammar).read(start);
            }
            case "function" -> {
                open(word);
                blanks.inLine();
                quotes.word();
                simple.emptyBrackets();
                blanks.lines();
                command();
            }
            case "{" -> {
                open(word);
                section(start, "{", "}", "{");
            }
            case "[[" -> test(start);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void open(String word) {
        in.moveTo(in.at() + word.length());
    }

    /** Commands up to the word that must come next. */
    private boolean section(int start, String opener, String wanted, String from) {
        int before = grammar.commands();
        String stop = grammar.list(Set.of(wanted));
        if (in.failed()) {
            return false;
        }
        boolean head = wanted.equals("then") || wanted.equals("do");
        if (!stop.equals(wanted)) {
            in.fail(head ? Kind.HEADLESS : Kind.UNFINISHED, start, start + opener.length(), opener, wanted);
            return false;
        }
        return close(before, from, stop);
    }

    private boolean close(int before, String from, String stop) {
        if (grammar.commands() == before) {
            in.fail(Kind.EMPTY, in.at(), in.at() + stop.length(), from, stop);
            return false;
        }
        in.moveTo(in.at() + stop.length());
        return true;
    }

    private void choice(int start) {
        open("if");
        String from = "if";
        boolean condition = true;
        while (true) {
            if (condition && !section(start, "if", "then", from)) {
                return;
            }
            int before = grammar.commands();
            String branch = condition ? "then" : "else";
            String stop = grammar.list(Set.of("elif", "else", "fi"));
            if (in.failed()) {
                return;
            }
            boolean known = stop.equals("fi") || condition && (stop.equals("elif") || stop.equals("else"));
            if (!known) {
                in.fail(Kind.UNFINISHED, start, start + 2, "if", "fi");
                return;
            }
            if (!close(before, branch, stop) || stop.equals("fi")) {
                return;
            }
            condition = stop.equals("elif");
            from = stop;
        }
    }

    private void loop(int start, String word) {
        open(word);
        blanks.inLine();
        if (in.starts("((")) {
            if (!quotes.arithmetic(in.at())) {
                in.fail(Kind.UNCLOSED, in.at(), in.at() + 2, "((", "");
                return;
            }
        } else {
            quotes.word();
            blanks.lines();
            if (blanks.keyword().equals("in")) {
                open("in");
                words(start, word);
            }
        }
        blanks.inLine();
        if (in.here() == ';' && in.ahead(1) != ';') {
            in.moveTo(in.at() + 1);
        }
        blanks.lines();
        String next = blanks.keyword();
        if (next.equals("{")) {
            command();
        } else if (next.equals("do")) {
            open("do");
            section(start, word, "done", "do");
        } else {
            in.fail(Kind.HEADLESS, start, start + word.length(), word, "do");
        }
    }

    /** The values that a loop goes through. */
    private void words(int start, String word) {
        blanks.inLine();
        while (!in.isEnd() && ";\n".indexOf(in.here()) < 0) {
            boolean process = (in.here() == '<' || in.here() == '>') && in.ahead(1) == '(';
            if ("&|()<>".indexOf(in.here()) >= 0 && !process) {
                in.fail(Kind.HEADLESS, start, start + word.length(), word, "do");
                return;
            }
            quotes.word();
            blanks.inLine();
        }
    }

    private void group() {
        int start = in.at();
        if (in.ahead(1) == '(' && quotes.arithmetic(start)) {
            return;
        }
        int before = grammar.commands();
        in.moveTo(start + 1);
        String stop = grammar.list(Set.of(")"));
        if (in.failed()) {
            return;
        }
        if (stop.isEmpty()) {
            in.fail(Kind.UNCLOSED, start, start + 1, "(", "");
        } else if (!stop.equals(")")) {
            in.fail(Kind.STRAY, in.at(), in.at() + stop.length(), stop, "");
        } else {
            close(before, "(", ")");
        }
    }

    /** {@code [[ ... ]]}, in which operators and brackets mean something else. */
    private void test(int start) {
        open("[[");
        blanks.lines();
        while (!in.isEnd() && !(in.here() == ';' || in.starts("]]"))) {
            if (in.here() == '\n') {
                in.newline();
            } else if ("&|()<>".indexOf(in.here()) >= 0) {
                in.moveTo(in.at() + 1);
            } else {
                quotes.word();
            }
            blanks.inLine();
        }
        if (in.starts("]]")) {
            in.moveTo(in.at() + 2);
        } else {
            in.fail(Kind.UNFINISHED, start, start + 2, "[[", "]]");
        }
    }
}
