package dev.runbook.core.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's parser of running text without what makes it slow. The original copies the whole paragraph at each match and
 * searches it to the end for what closes a backtick, a comment or a link again and again, so that its time grows with the
 * third power of a paragraph's length. What it finds is the same.
 */
final class QuickInlineParser extends InlineParserImpl {
    /** CommonMark lets implementations limit the parentheses within a link's target; its own limits them to 32. */
    private static final int MAX_PARENTHESES = 32;

    private @Nullable BasedSequence scanned;
    private final Map<Integer, Integer> lastTicks = new HashMap<>();
    private final Map<String, Integer> lastClosers = new HashMap<>();

    QuickInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        // A search that may only match here would try every other place before it gives up.
        boolean here = pattern.pattern().startsWith("^");
        if (!(here ? matcher.lookingAt() : matcher.find())) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }

    @Override
    protected boolean parseBackticks() {
        scan();
        int end = index;
        while (end < input.length() && input.charAt(end) == '`') {
            end++;
        }
        int closer = lastTicks.getOrDefault(end - index, -1);
        if (closer > index) {
            return super.parseBackticks();
        }
        appendText(input.subSequence(index, end));
        index = end;
        return true;
    }

    @Override
    public boolean parseHtmlInline() {
        scan();
        return switch (peek(1)) {
            case '!' -> isClosed(input.matchChars("<!--", index) ? "-->" : ">") && super.parseHtmlInline();
            case '?' -> isClosed("?>") && super.parseHtmlInline();
            default -> super.parseHtmlInline();
        };
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        int depth = 0;
        for (int i = index; i < input.length() && depth >= 0 && input.charAt(i) > ' '; i++) {
            char c = input.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > MAX_PARENTHESES) {
                return null;
            }
        }
        return super.parseLinkDestination();
    }

    private boolean isClosed(String closer) {
        int last = lastClosers.computeIfAbsent(closer, text -> input.lastIndexOf(text));
        return last > index;
    }

    /** Looks through the text once: where the last run of each number of backticks begins. */
    private void scan() {
        if (scanned == input) {
            return;
        }
        scanned = input;
        lastTicks.clear();
        lastClosers.clear();
        int i = 0;
        while (i < input.length()) {
            int start = i;
            while (i < input.length() && input.charAt(i) == '`') {
                i++;
            }
            if (i > start) {
                lastTicks.put(i - start, start);
            } else {
                i++;
            }
        }
    }
}
