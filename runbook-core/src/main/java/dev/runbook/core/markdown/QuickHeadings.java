package dev.runbook.core.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's headings without what makes them slow. The original puts the whole paragraph together at each of its lines, to
 * see whether the line underlines it; here only lines that look like it are given to the original.
 */
final class QuickHeadings implements CustomBlockParserFactory {
    private final HeadingParser.Factory original = new HeadingParser.Factory();

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return original.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return original.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return original.affectsGlobalScope();
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Guard(original.apply(options));
    }

    private record Guard(BlockParserFactory original) implements BlockParserFactory {
        @Override
        public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            return mayBeHeading(state.getLine(), state.getNextNonSpaceIndex())
                    ? original.tryStart(state, matched)
                    : BlockStart.none();
        }

        private static boolean mayBeHeading(CharSequence line, int start) {
            if (start >= line.length()) {
                return false;
            }
            char first = line.charAt(start);
            if (first != '=' && first != '-') {
                return first == '#';
            }
            int i = start;
            while (i < line.length() && line.charAt(i) == first) {
                i++;
            }
            while (i < line.length() && Character.isWhitespace(line.charAt(i))) {
                i++;
            }
            return i == line.length();
        }
    }
}
