package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides from the parser, at equal length, what is not Markdown: front matter becomes blanks, a shortcode of Hugo
 * ({@code {{< ref "page.md" >}}}) one long word, so that it may stand as a link's target.
 */
final class Mask {
    private static final Pattern SHORTCODE = Pattern.compile("\\{\\{[<%][^{}\\r\\n]{1,200}[>%]}}");
    private static final Pattern REFERENCE =
            Pattern.compile("\\{\\{[<%]\\s*(?:rel)?ref\\s+[\"'`]?([^\"'`\\s]+)[\"'`]?\\s*[>%]}}(.*)");

    private Mask() {}

    static String of(String text, Optional<Span> frontMatter) {
        if (frontMatter.isEmpty() && !text.contains("{{")) {
            return text;
        }
        char[] chars = text.toCharArray();
        frontMatter.ifPresent(span -> {
            int end = span.end();
            while (end < chars.length && !isLineEnd(chars[end])) {
                end++;
            }
            for (int i = 0; i < end; i++) {
                chars[i] = isLineEnd(chars[i]) ? chars[i] : ' ';
            }
        });
        Matcher matcher = SHORTCODE.matcher(text);
        while (matcher.find()) {
            for (int i = matcher.start(); i < matcher.end(); i++) {
                chars[i] = 'x';
            }
        }
        return new String(chars);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** A link's target as the reader means it: the path inside a {@code ref} shortcode, else the target itself. */
    static String target(String source) {
        Matcher matcher = REFERENCE.matcher(source);
        return matcher.matches() ? matcher.group(1) + matcher.group(2) : source;
    }
}
