package dev.runbook.core.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/**
 * Raw HTML of a runbook made harmless: known tags and attributes stay, scripts and styles go, and an unknown tag such as
 * {@code <container-id>} is text that prints as written.
 */
public final class SafeHtml {
    private static final Set<String> TAGS = Set.of(
            "a",
            "abbr",
            "b",
            "blockquote",
            "br",
            "code",
            "dd",
            "del",
            "details",
            "div",
            "dl",
            "dt",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "ins",
            "kbd",
            "li",
            "mark",
            "ol",
            "p",
            "pre",
            "q",
            "s",
            "samp",
            "small",
            "span",
            "strong",
            "sub",
            "summary",
            "sup",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "u",
            "ul",
            "var");
    /** Tags whose content must vanish with them, so they are left to the sanitiser instead of being printed. */
    private static final Set<String> DROPPED =
            Set.of("script", "style", "iframe", "object", "embed", "noscript", "template", "img", "svg", "math");

    /** A tag that holds {@code <} is left to the sanitiser, so that no text is searched to its end for each. */
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][^\\s/<>]*+)[^<>]*+>|<(?![A-Za-z/!?])");

    private static final Safelist SAFE = new Safelist()
            .addTags(TAGS.toArray(String[]::new))
            .addAttributes("a", "href", "id", "name", "title")
            .addAttributes(":all", "id", "title")
            .addAttributes("details", "open")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addProtocols("a", "href", "http", "https", "mailto", "#")
            .preserveRelativeLinks(true);

    private SafeHtml() {}

    /** A fragment that is well-formed and safe, whatever the source is. */
    public static String fragment(String source) {
        Document.OutputSettings plain = new Document.OutputSettings().prettyPrint(false);
        return Jsoup.clean(escapeUnknown(source), "https://runbook.invalid/", SAFE, plain);
    }

    /** A single tag or comment within running text: kept when known, nothing for a comment, else escaped text. */
    public static String tag(String source) {
        if (source.startsWith("<!--") || source.startsWith("<?") || source.startsWith("<!")) {
            return "";
        }
        Matcher matcher = TAG.matcher(source);
        boolean known = matcher.lookingAt() && matcher.group(1) != null && isTag(matcher.group(1), TAGS);
        if (!known) {
            return escape(source);
        }
        if (source.startsWith("</")) {
            return "</" + matcher.group(1).toLowerCase(Locale.ROOT) + ">";
        }
        String clean = fragment(source);
        int end = clean.indexOf('>');
        return end < 0 ? "" : clean.substring(0, end + 1);
    }

    /** Text as it must stand in HTML text or a quoted attribute. */
    public static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    private static String escapeUnknown(String source) {
        return TAG.matcher(source).replaceAll(found -> {
            String name = found.group(1);
            boolean keep = name != null && (isTag(name, TAGS) || isTag(name, DROPPED));
            return Matcher.quoteReplacement(keep ? found.group() : escape(found.group()));
        });
    }

    private static boolean isTag(String name, Set<String> tags) {
        return tags.contains(name.toLowerCase(Locale.ROOT));
    }
}
