package dev.runbook.core.command;

import dev.runbook.core.command.ShellBreak.Kind;

/** Reads a simple command: its words and redirections, to the operator or line's end behind it. */
final class ShellSimple {
    private static final String[] SIGNS = {"&>>", "&>", "<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">"};

    private final ShellReading in;
    private final ShellQuotes quotes;
    private final ShellBlanks blanks;

    ShellSimple(ShellReading in, ShellQuotes quotes, ShellBlanks blanks) {
        this.in = in;
        this.quotes = quotes;
        this.blanks = blanks;
    }

    /** Reads the command; true where it is the name of a function, whose block comes next. */
    boolean command() {
        int words = 0;
        while (true) {
            blanks.inLine();
            if (in.isEnd() || ends()) {
                return false;
            }
            if (isRedirection()) {
                redirection();
                words += 2;
            } else if (in.here() == '(') {
                if (words == 1 && emptyBrackets()) {
                    return true;
                }
                in.fail(Kind.BRACKET, in.at(), in.at() + 1, "(", "");
                return false;
            } else {
                int start = in.at();
                quotes.word();
                boolean number = isRedirection() && isHandle(in.text.substring(start, in.at()));
                words += number ? 0 : 1;
            }
        }
    }

    private boolean ends() {
        char c = in.here();
        return c == '\n' || c == ';' || c == '|' || c == ')' || c == '&' && in.ahead(1) != '>';
    }

    /** Reads {@code ()}, with blanks anywhere, if it stands here. */
    boolean emptyBrackets() {
        int at = in.at();
        blanks.inLine();
        if (in.here() == '(') {
            in.moveTo(in.at() + 1);
            blanks.inLine();
            if (in.here() == ')') {
                in.moveTo(in.at() + 1);
                return true;
            }
        }
        in.moveTo(at);
        return false;
    }

    void redirections() {
        blanks.inLine();
        while (!in.isEnd() && (isRedirection() || isNumbered())) {
            while (Character.isDigit(in.here())) {
                in.moveTo(in.at() + 1);
            }
            redirection();
            blanks.inLine();
        }
    }

    private boolean isNumbered() {
        int i = 0;
        while (Character.isDigit(in.ahead(i))) {
            i++;
        }
        return i > 0 && (in.ahead(i) == '<' || in.ahead(i) == '>');
    }

    private boolean isRedirection() {
        char c = in.here();
        char next = in.ahead(1);
        return !in.isEnd() && ((c == '<' || c == '>') && next != '(' || c == '&' && next == '>');
    }

    private static boolean isHandle(String word) {
        return word.chars().allMatch(Character::isDigit) || word.startsWith("{") && word.endsWith("}");
    }

    private void redirection() {
        int start = in.at();
        String sign = sign();
        in.moveTo(start + sign.length());
        blanks.inLine();
        boolean process = (in.here() == '<' || in.here() == '>') && in.ahead(1) == '(';
        if (in.isEnd() || ends() || in.here() == '(' || isRedirection() && !process) {
            in.fail(Kind.NO_TARGET, start, start + sign.length(), sign, "");
            return;
        }
        int from = in.at();
        quotes.word();
        if (!in.failed() && (sign.equals("<<") || sign.equals("<<-"))) {
            in.heredoc(start, in.at(), Shell.unquote(in.text.substring(from, in.at())), sign.equals("<<-"));
        }
    }

    private String sign() {
        for (String sign : SIGNS) {
            if (in.starts(sign)) {
                return sign;
            }
        }
        return ">";
    }
}
