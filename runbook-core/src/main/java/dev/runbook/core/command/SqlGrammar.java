package dev.runbook.core.command;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.apache.shardingsphere.sql.parser.autogen.PostgreSQLStatementLexer;
import org.apache.shardingsphere.sql.parser.autogen.PostgreSQLStatementParser;

/**
 * Asks a grammar of PostgreSQL about one statement. It knows most of the language, not all of it, and is slow: ask it only
 * where something already speaks against a statement.
 */
final class SqlGrammar {
    private static final int LONGEST = 4000;
    /** Brackets in brackets cost the parser far more than their length. */
    private static final int DEEPEST = 6;
    /** How often the parser may look at a token; brackets in brackets make it look again and again. */
    private static final int MOST_LOOKS = 60_000;

    static {
        quietly(SqlGrammar::load);
    }

    private SqlGrammar() {}

    /** What the grammar says. */
    enum Verdict {
        TAKEN,
        REFUSED,
        /** Too long, or too slow. */
        UNKNOWN
    }

    static Verdict ask(String statement) {
        if (statement.length() > LONGEST || depth(statement) > DEEPEST) {
            return Verdict.UNKNOWN;
        }
        PostgreSQLStatementLexer lexer = new PostgreSQLStatementLexer(CharStreams.fromString(statement));
        lexer.removeErrorListeners();
        Counted tokens = new Counted(lexer);
        PostgreSQLStatementParser parser = new PostgreSQLStatementParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
        parser.setBuildParseTree(false);
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        try {
            parser.execute();
            return tokens.LA(1) == Token.EOF ? Verdict.TAKEN : Verdict.REFUSED;
        } catch (ParseCancellationException e) {
            return tokens.over ? Verdict.UNKNOWN : Verdict.REFUSED;
        }
    }

    private static int depth(String statement) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < statement.length(); i++) {
            char c = statement.charAt(i);
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static final class Counted extends CommonTokenStream {
        private int looks;
        private boolean over;

        Counted(TokenSource source) {
            super(source);
        }

        @Override
        public int LA(int i) {
            looks++;
            if (looks > MOST_LOOKS) {
                over = true;
                throw new ParseCancellationException("too many looks");
            }
            return super.LA(i);
        }
    }

    private static void load() {
        PostgreSQLStatementLexer lexer = new PostgreSQLStatementLexer(CharStreams.fromString(""));
        new PostgreSQLStatementParser(new CommonTokenStream(lexer));
    }

    /** ANTLR writes its versions to the console as its classes load; what others write meanwhile passes. */
    private static void quietly(Runnable loading) {
        PrintStream console = System.err;
        PrintStream filtered = new PrintStream(new WithoutVersions(console), true, StandardCharsets.UTF_8);
        System.setErr(filtered);
        try {
            loading.run();
        } finally {
            filtered.flush();
            System.setErr(console);
        }
    }

    private static final class WithoutVersions extends OutputStream {
        private final PrintStream console;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        WithoutVersions(PrintStream console) {
            this.console = console;
        }

        @Override
        public synchronized void write(int b) {
            line.write(b);
            if (b == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                if (!text.startsWith("ANTLR ")) {
                    console.print(text);
                }
            }
        }
    }
}
