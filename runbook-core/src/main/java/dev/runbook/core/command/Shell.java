package dev.runbook.core.command;

import dev.runbook.core.model.Invocation.Redirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts shell text into tokens and simple commands in one pass, without ever failing: what is no valid shell still yields
 * words. Placeholders such as {@code <pod>} are parts of words, not redirections.
 */
public final class Shell {
    private static final Set<String> KEYWORDS =
            Set.of("if then elif else fi do done while until { } ! time esac".split(" "));

    private Shell() {}

    /** What a token is. */
    public enum Kind {
        WORD,
        OPERATOR,
        REDIRECTION,
        COMMENT,
        HEREDOC
    }

    /**
     * A piece of the text.
     *
     * @param text as written; a line's end is an operator
     */
    public record Token(Kind kind, int start, int end, String text) {
        boolean is(Kind other, String written) {
            return kind == other && text.equals(written);
        }
    }

    /**
     * A word.
     *
     * @param raw as written
     * @param text without quotes and escapes; what the shell would put in for variables is left as it is
     */
    public record Word(int start, int end, String raw, String text) {}

    /**
     * A program with its words.
     *
     * @param joint the operator before it, such as {@code |}; empty for the first
     * @param assignments such as {@code X=1} before the program
     * @param words the program and its arguments; empty where there are only assignments or redirections
     * @param heredoc what is fed to it, or nothing
     * @param heredocAt where the heredoc begins in the text
     */
    public record Simple(
            String joint,
            List<Word> assignments,
            List<Word> words,
            List<Redirection> redirections,
            String heredoc,
            int heredocAt) {
        public Simple {
            assignments = List.copyOf(assignments);
            words = List.copyOf(words);
            redirections = List.copyOf(redirections);
        }

        List<String> texts() {
            return words.stream().map(Word::text).toList();
        }
    }

    /** All tokens in the order of the text; blanks and escaped line ends are none. */
    public static List<Token> tokens(String text) {
        ShellScanner scanner = new ShellScanner();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            scanner.line(text.substring(from, end < 0 ? text.length() : end));
            from = end < 0 ? text.length() + 1 : end + 1;
        }
        return scanner.finish();
    }

    /** The simple commands in the order of the text, those in loops, conditions and groups too. */
    public static List<Simple> commands(String text) {
        List<Simple> commands = new ArrayList<>();
        Builder builder = new Builder();
        boolean header = false;
        for (Token token : tokens(text)) {
            switch (token.kind()) {
                case COMMENT -> {}
                case OPERATOR -> {
                    header = false;
                    boolean goesOn = builder.nothing()
                            && continues(builder.joint)
                            && token.text().equals("\n");
                    if (!goesOn) {
                        builder.finish(commands);
                        builder.joint = token.text();
                    }
                }
                case HEREDOC -> builder.heredoc(token, commands);
                case REDIRECTION -> builder.redirection(token);
                case WORD -> {
                    if (builder.isEmpty() && opensHeader(token.text())) {
                        header = true;
                    } else if (!header && !(builder.isEmpty() && KEYWORDS.contains(token.text()))) {
                        builder.word(token);
                    }
                }
            }
        }
        builder.finish(commands);
        return List.copyOf(commands);
    }

    /** Whether a line may end after the operator without ending the command. */
    private static boolean continues(String operator) {
        return operator.startsWith("|") || operator.equals("&&");
    }

    /** {@code for x in a b} names no program before its {@code do}. */
    private static boolean opensHeader(String word) {
        return word.equals("for") || word.equals("case") || word.equals("select") || word.equals("function");
    }

    /** The word without quotes and escapes. */
    public static String unquote(String raw) {
        if (raw.indexOf('\'') < 0 && raw.indexOf('"') < 0 && raw.indexOf('\\') < 0) {
            return raw;
        }
        return Unquoted.of(raw).text();
    }

    /** Whether a word is an assignment such as {@code PGPASSWORD=x}. */
    static boolean isAssignment(String raw) {
        int i = 0;
        while (i < raw.length() && isNameCharacter(raw.charAt(i), i == 0)) {
            i++;
        }
        if (i > 0 && i < raw.length() && raw.charAt(i) == '+') {
            i++;
        }
        return i > 0 && i < raw.length() && raw.charAt(i) == '=';
    }

    static boolean isNameCharacter(char c, boolean first) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (!first && c >= '0' && c <= '9');
    }

    private static final class Builder {
        private String joint = "";
        private final List<Word> assignments = new ArrayList<>();
        private final List<Word> words = new ArrayList<>();
        private final List<Redirection> redirections = new ArrayList<>();
        private String heredoc = "";
        private int heredocAt;
        private String pending = "";
        private int pendingEnd;

        boolean isEmpty() {
            return words.isEmpty();
        }

        boolean nothing() {
            return words.isEmpty() && assignments.isEmpty() && redirections.isEmpty() && pending.isEmpty();
        }

        void redirection(Token sign) {
            flush();
            pending = sign.text();
            pendingEnd = sign.end();
        }

        /** A heredoc belongs to the command on the line above it, which its line's end has finished. */
        void heredoc(Token text, List<Simple> commands) {
            int last = commands.size() - 1;
            if (words.isEmpty() && last >= 0) {
                Simple before = commands.get(last);
                commands.set(
                        last,
                        new Simple(
                                before.joint,
                                before.assignments,
                                before.words,
                                before.redirections,
                                text.text(),
                                text.start()));
            } else {
                heredoc = text.text();
                heredocAt = text.start();
            }
        }

        void word(Token token) {
            Word word = new Word(token.start(), token.end(), token.text(), unquote(token.text()));
            if (!pending.isEmpty()) {
                redirections.add(new Redirection(pending, word.text(), word.start(), word.end()));
                pending = "";
            } else if (words.isEmpty() && isAssignment(word.raw())) {
                assignments.add(word);
            } else {
                words.add(word);
            }
        }

        void finish(List<Simple> commands) {
            flush();
            if (!words.isEmpty() || !assignments.isEmpty() || !redirections.isEmpty()) {
                commands.add(new Simple(joint, assignments, words, redirections, heredoc, heredocAt));
            }
            assignments.clear();
            words.clear();
            redirections.clear();
            heredoc = "";
        }

        private void flush() {
            if (!pending.isEmpty()) {
                redirections.add(new Redirection(pending, "", pendingEnd, pendingEnd));
                pending = "";
            }
        }
    }
}
