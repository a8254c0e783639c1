package dev.runbook.core.command;

import dev.runbook.core.command.ShellBreak.Kind;
import java.util.Set;

/** Reads {@code case x in a) ...;; esac}. */
final class ShellCase {
    private static final Set<String> ENDS = Set.of(";;", "esac");

    private final ShellReading in;
    private final ShellQuotes quotes;
    private final ShellBlanks blanks;
    private final ShellGrammar grammar;

    ShellCase(ShellReading in, ShellQuotes quotes, ShellBlanks blanks, ShellGrammar grammar) {
        this.in = in;
        this.quotes = quotes;
        this.blanks = blanks;
        this.grammar = grammar;
    }

    /** Reads on from behind the word {@code case}, which stands at {@code start}. */
    void read(int start) {
        blanks.inLine();
        quotes.word();
        blanks.lines();
        if (!blanks.keyword().equals("in")) {
            in.fail(Kind.HEADLESS, start, start + 4, "case", "in");
            return;
        }
        in.moveTo(in.at() + 2);
        blanks.lines();
        while (!in.isEnd() && !ShellGrammar.CLOSING.contains(blanks.keyword())) {
            if (!pattern()) {
                return;
            }
            String stop = grammar.list(ENDS);
            if (in.failed()) {
                return;
            }
            if (stop.equals(";;")) {
                in.moveTo(in.at() + (in.starts(";;&") ? 3 : 2));
                blanks.lines();
            } else if (!stop.equals("esac")) {
                break;
            }
        }
        if (in.isEnd() || !blanks.keyword().equals("esac")) {
            in.fail(Kind.UNFINISHED, start, start + 4, "case", "esac");
        } else {
            in.moveTo(in.at() + 4);
        }
    }

    /** {@code a|b)}; patterns may have an opening bracket too. */
    private boolean pattern() {
        int start = in.at();
        if (in.here() == '(') {
            in.moveTo(start + 1);
        }
        blanks.inLine();
        int from = in.at();
        while (!in.isEnd() && in.here() != ')') {
            if (in.here() == '|') {
                in.moveTo(in.at() + 1);
            } else if (" \t\r\u00a0".indexOf(in.here()) >= 0) {
                boolean goesOn = in.text.charAt(in.at() - 1) == '|';
                blanks.inLine();
                boolean ends = in.here() == ')' || in.here() == '|';
                if (!ends && !goesOn) {
                    break;
                }
            } else if ("\n;&<>(".indexOf(in.here()) >= 0) {
                break;
            } else {
                quotes.word();
            }
        }
        if (!in.failed() && (in.isEnd() || in.here() != ')')) {
            String written = in.text.substring(from, in.at()).strip();
            in.fail(Kind.HEADLESS, from, from + written.length(), written, ")");
        }
        if (in.failed()) {
            return false;
        }
        in.moveTo(in.at() + 1);
        return true;
    }
}
