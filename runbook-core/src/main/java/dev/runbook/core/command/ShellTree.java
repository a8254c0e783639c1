package dev.runbook.core.command;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSLanguage;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterBash;

/**
 * Asks tree-sitter's grammar of bash whether a text parses. Its offsets are bytes; the text is handed over in UTF-16, so
 * that two bytes are one unit of ours. A parser belongs to the call that made it.
 */
final class ShellTree {
    /** Looks at progress come every hundred steps or so; what needs more is cancelled, at the same place everywhere. */
    private static final int MOST_LOOKS = 100;

    /** Where even these looks are slow, time ends the parse; on no machine does a text of a runbook need this long. */
    private static final long LONGEST_NANOS = 2_000_000_000L;

    /** Longer texts take it too long, and with every open heredoc each step takes longer. */
    private static final int LONGEST = 8 << 10;

    private static final int MOST_HEREDOCS = 20;
    private static final int CHUNK = 8192;
    private static final Loaded LOADED = Loaded.load();

    private ShellTree() {}

    /** What the parser says. */
    enum Verdict {
        PARSED,
        BROKEN,
        CANCELLED
    }

    /** The grammar, or why there is none. */
    private record Loaded(Optional<TSLanguage> language, String problem) {
        static Loaded load() {
            try {
                return new Loaded(Optional.of(new TreeSitterBash()), "");
            } catch (LinkageError | RuntimeException e) {
                // Its native part is made for few systems, and must be written to a temporary folder.
                return new Loaded(Optional.empty(), String.valueOf(e.getMessage()));
            }
        }
    }

    /** Why nothing can be parsed on this machine; empty where it can. */
    static Optional<String> problem() {
        return LOADED.language.isPresent() ? Optional.empty() : Optional.of(LOADED.problem);
    }

    static Verdict parse(String text) {
        if (text.length() > LONGEST || heredocs(text) > MOST_HEREDOCS) {
            return Verdict.CANCELLED;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        Watch watch = new Watch();
        try (TSParser parser = new TSParser()) {
            parser.setLanguage(LOADED.language.orElseThrow());
            try (TSTree tree = parser.parseWithOptions(
                    new byte[Math.min(CHUNK, bytes.length + 2)],
                    null,
                    (buffer, offset, point) -> copy(bytes, offset, buffer),
                    TSInputEncoding.TSInputEncodingUTF16LE,
                    state -> watch.isOver())) {
                if (watch.over) {
                    // There is no tree then, and asking for its root would end the whole machine.
                    return Verdict.CANCELLED;
                }
                TSNode root = tree.getRootNode();
                return root.hasError() ? Verdict.BROKEN : Verdict.PARSED;
            }
        }
    }

    private static int heredocs(String text) {
        int count = 0;
        for (int i = text.indexOf("<<"); i >= 0; i = text.indexOf("<<", i + 2)) {
            count++;
        }
        return count;
    }

    private static int copy(byte[] from, int offset, byte[] to) {
        int length = Math.max(0, Math.min(to.length, from.length - offset));
        System.arraycopy(from, Math.min(offset, from.length), to, 0, length);
        return length;
    }

    private static final class Watch {
        private final long start = System.nanoTime();
        private int looks;
        private boolean over;

        boolean isOver() {
            looks++;
            over |= looks > MOST_LOOKS || System.nanoTime() - start > LONGEST_NANOS;
            return over;
        }
    }
}
