package dev.runbook.core.prometheus;

import java.util.List;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;

/** Cuts PromQL into its words. */
final class PromqlWords {
    private static final char STAND_IN = '\uFFFD';

    private PromqlWords() {}

    /** All words, comments among them, without the end of the text; offsets are UTF-16. */
    static List<? extends Token> all(String text) {
        PromqlLexer lexer = new PromqlLexer(CharStreams.fromString(withoutSurrogates(text)));
        lexer.removeErrorListeners();
        return lexer.getAllTokens();
    }

    static List<Token> withoutComments(String text) {
        return all(text).stream()
                .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
                .map(Token.class::cast)
                .toList();
    }

    static CommonTokenStream stream(List<Token> words) {
        return new CommonTokenStream(new ListTokenSource(words));
    }

    /** ANTLR counts code points: where each is one UTF-16 unit, its offsets are ours. */
    private static String withoutSurrogates(String text) {
        int first = 0;
        while (first < text.length() && !Character.isSurrogate(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            chars[i] = Character.isSurrogate(chars[i]) ? STAND_IN : chars[i];
        }
        return new String(chars);
    }
}
