package dev.runbook.core.prometheus;

import dev.runbook.core.prometheus.PromqlCheck.Broken;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** Reads PromQL by its grammar. Texts that are too long, too deep or too many-membered are left unread. */
final class PromqlReader {
    /** Longer texts are not read, in UTF-16 units. */
    static final int MAX_LENGTH = 64 << 10;

    private static final int MOST_WORDS = 8_000;
    private static final int DEEPEST = 100;
    /** A tree is at most as deep as its text has operators and brackets: what walks it is to need no big stack. */
    private static final int MOST_OPERATORS = 500;

    private PromqlReader() {}

    /** What became of a text. */
    sealed interface Reading {}

    record Read(Promql expression) implements Reading {}

    /** No sentence of PromQL. */
    record Refused(Broken broken) implements Reading {}

    record Unread() implements Reading {}

    /** The expression, where the text is one. */
    static Optional<Promql> expression(String text) {
        return read(PromqlMask.of(text), text) instanceof Read read ? Optional.of(read.expression()) : Optional.empty();
    }

    /**
     * Reads a text.
     *
     * @param text of the same length as {@code original}, with what is no PromQL masked
     * @param original the text that names and strings are taken from
     */
    static Reading read(String text, String original) {
        if (text.length() > MAX_LENGTH) {
            return new Unread();
        }
        List<Token> words = PromqlWords.withoutComments(text);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return new Unread();
        }
        Optional<Broken> slip = PromqlSlips.first(words, text);
        if (slip.isPresent()) {
            return new Refused(slip.get());
        }
        return isTooDeep(words) ? new Unread() : parse(words, original);
    }

    private static Reading parse(List<Token> words, String text) {
        CommonTokenStream stream = PromqlWords.stream(words);
        PromqlParser parser = new PromqlParser(stream);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            return new Read(PromqlTree.of(parser.query(), text));
        } catch (ParseCancellationException quick) {
            // The quick way forgets where a rule was called from; only the full one may refuse.
            stream.seek(0);
            parser.reset();
            parser.getInterpreter().setPredictionMode(PredictionMode.LL);
            try {
                return new Read(PromqlTree.of(parser.query(), text));
            } catch (ParseCancellationException refused) {
                return new Refused(PromqlRefusal.of(words, offender(refused, words), text));
            }
        }
    }

    /** The index of the word that cannot stand where it does; the number of words for the end of the text. */
    private static int offender(ParseCancellationException refused, List<Token> words) {
        return refused.getCause() instanceof RecognitionException problem && problem.getOffendingToken() != null
                ? Math.min(problem.getOffendingToken().getTokenIndex(), words.size())
                : words.size();
    }

    private static boolean isTooDeep(List<Token> words) {
        int depth = 0;
        int operators = 0;
        for (Token word : words) {
            switch (word.getType()) {
                case PromqlLexer.LEFT_PAREN, PromqlLexer.LEFT_BRACE -> depth++;
                case PromqlLexer.RIGHT_PAREN, PromqlLexer.RIGHT_BRACE -> depth--;
                default -> operators += isOperator(word.getType()) ? 1 : 0;
            }
            if (depth > DEEPEST || operators > MOST_OPERATORS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOperator(int type) {
        return (type >= PromqlLexer.EQL_TO && type <= PromqlLexer.AT)
                || (type >= PromqlLexer.AND && type <= PromqlLexer.ATAN2)
                || type == PromqlLexer.OFFSET
                || type == PromqlLexer.LEFT_BRACKET
                || type == PromqlLexer.ANCHORED
                || type == PromqlLexer.SMOOTHED;
    }
}
