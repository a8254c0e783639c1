package dev.runbook.core.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Where the reading of a shell text stands: its place, the heredocs that wait for a line's end, and the first break. */
final class ShellReading {
    /** Deeper nesting is not followed. */
    static final int DEEPEST = 60;

    final String text;
    private final Deque<Heredoc> heredocs = new ArrayDeque<>();
    private int at;
    private int depth;
    private boolean tooDeep;
    private Optional<ShellBreak> broken = Optional.empty();
    private Optional<ShellBreak> openHeredoc = Optional.empty();

    private record Heredoc(int start, int end, String word, boolean tabs) {}

    ShellReading(String text) {
        this.text = text;
    }

    int at() {
        return at;
    }

    /** Goes on at a place; after a break there is nothing to go on with. */
    void moveTo(int place) {
        at = failed() ? text.length() : Math.min(place, text.length());
    }

    boolean isEnd() {
        return at >= text.length();
    }

    char here() {
        return at < text.length() ? text.charAt(at) : '\n';
    }

    char ahead(int distance) {
        return at + distance < text.length() ? text.charAt(at + distance) : '\n';
    }

    boolean starts(String sign) {
        return text.startsWith(sign, at);
    }

    /** Keeps the first break, and ends the reading: what stands behind it would only echo it. */
    void fail(ShellBreak.Kind kind, int start, int end, String sign, String near) {
        if (broken.isEmpty() && !tooDeep) {
            broken = Optional.of(new ShellBreak(start, Math.min(end, text.length()), kind, sign, near));
        }
        at = text.length();
    }

    boolean failed() {
        return broken.isPresent() || tooDeep;
    }

    boolean isTooDeep() {
        return tooDeep;
    }

    /** What the shell refuses; else a heredoc that is not ended, of which it only complains. */
    Optional<ShellBreak> result() {
        return broken.or(() -> openHeredoc);
    }

    /** Enters a block, group or substitution; each must be left again. */
    void enter() {
        depth++;
        if (depth > DEEPEST) {
            tooDeep = true;
            at = text.length();
        }
    }

    void leave() {
        depth--;
    }

    void heredoc(int start, int end, String word, boolean tabs) {
        heredocs.add(new Heredoc(start, end, word, tabs));
    }

    /** Takes the line's end, and the heredocs that begin behind it. */
    void newline() {
        at = Math.min(at + 1, text.length());
        while (!heredocs.isEmpty()) {
            body(heredocs.remove());
        }
    }

    private void body(Heredoc heredoc) {
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int stop = end < 0 ? text.length() : end;
            String line = text.substring(at, stop > at && text.charAt(stop - 1) == '\r' ? stop - 1 : stop);
            at = end < 0 ? text.length() : end + 1;
            if ((heredoc.tabs ? untabbed(line) : line).equals(heredoc.word)) {
                return;
            }
        }
        if (openHeredoc.isEmpty()) {
            openHeredoc =
                    Optional.of(new ShellBreak(heredoc.start, heredoc.end, ShellBreak.Kind.HEREDOC, heredoc.word, ""));
        }
    }

    private static String untabbed(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '\t') {
            start++;
        }
        return line.substring(start);
    }

    /** Heredocs whose line is the last one. */
    void finish() {
        if (!heredocs.isEmpty() && !failed()) {
            Heredoc first = heredocs.remove();
            openHeredoc = Optional.of(new ShellBreak(first.start, first.end, ShellBreak.Kind.HEREDOC, first.word, ""));
        }
    }
}
