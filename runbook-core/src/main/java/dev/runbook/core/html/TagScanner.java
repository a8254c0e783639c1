package dev.runbook.core.html;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.parser.Parser;

/**
 * Reads the tags of a page that is written strictly, without building a tree, since every page of every build is read:
 * quoted values, scripts without text. Whatever else it meets, it gives up, and a real parser must read the page.
 */
final class TagScanner {
    private static final Set<String> TEXT_ONLY = Set.of("title", "textarea");
    /** Elements within which tags mean something else. */
    private static final Set<String> STRANGE =
            Set.of("style", "xmp", "iframe", "noembed", "noframes", "plaintext", "template", "select", "math");

    private final String html;
    private final Consumer<Tag> sink;
    private int at;

    private TagScanner(String html, Consumer<Tag> sink) {
        this.html = html;
        this.sink = sink;
    }

    /** Hands over every tag; false when the page is not written strictly, and then what was handed over is void. */
    static boolean scan(String html, Consumer<Tag> sink) {
        return new TagScanner(html, sink).scan();
    }

    private boolean scan() {
        while (true) {
            at = html.indexOf('<', at);
            if (at < 0) {
                return true;
            }
            boolean fine = html.startsWith("!--", at + 1)
                    ? skip("-->", 4)
                    : html.startsWith("</", at) || html.regionMatches(true, at, "<!doctype ", 0, 10)
                            ? skip(">", 1)
                            : tag();
            if (!fine) {
                return false;
            }
        }
    }

    private boolean skip(String end, int from) {
        int found = html.indexOf(end, at + from);
        at = found + end.length();
        return found >= 0;
    }

    private boolean tag() {
        at++;
        String name = name();
        if (name.isEmpty() || STRANGE.contains(name)) {
            return false;
        }
        Tag tag = new Tag(name);
        while (true) {
            int before = at;
            blanks();
            if (at == html.length()) {
                return false;
            }
            char c = html.charAt(at);
            if (c == '>') {
                at++;
                sink.accept(tag);
                return !name.equals("script") && !TEXT_ONLY.contains(name) || text(name);
            }
            if (c == '/' && at + 1 < html.length() && html.charAt(at + 1) == '>') {
                at++;
            } else if (at == before || !attribute(tag)) {
                return false;
            }
        }
    }

    /** What stands between the tags of an element that holds no tags; a script holds nothing. */
    private boolean text(String name) {
        String end = "</" + name + ">";
        return name.equals("script") ? html.startsWith(end, at) : skip(end, 0);
    }

    private boolean attribute(Tag tag) {
        String name = name();
        if (name.isEmpty()) {
            return false;
        }
        String value = "";
        if (at < html.length() && html.charAt(at) == '=') {
            char quote = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
            int end = quote == '"' || quote == '\'' ? html.indexOf(quote, at + 2) : -1;
            if (end < 0) {
                return false;
            }
            value = html.substring(at + 2, end);
            at = end + 1;
        }
        tag.attributes()
                .add(new Tag.Attribute(name, value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, true)));
        return true;
    }

    private String name() {
        int start = at;
        while (at < html.length() && isName(html.charAt(at))) {
            at++;
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private void blanks() {
        while (at < html.length() && (html.charAt(at) == ' ' || html.charAt(at) == '\n')) {
            at++;
        }
    }

    private static boolean isName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == ':'
                || c == '_';
    }
}
