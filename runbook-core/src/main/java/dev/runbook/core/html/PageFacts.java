package dev.runbook.core.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * What the check of a site must know of one page.
 *
 * @param ids what a fragment can point at
 * @param links addresses that a reader may follow, as written, each once
 * @param resources addresses that the browser loads by itself, as written, each once
 * @param faults what is wrong with the page alone, such as an inline script
 */
public record PageFacts(Set<String> ids, Set<String> links, Set<String> resources, List<Fault> faults) {
    /**
     * A fault that needs no other page to be seen.
     *
     * @param what such as {@code inline script}
     * @param where the tag as written, shortened
     */
    public record Fault(String what, String where) {}

    /** Reads a page, whatever it is. */
    public static PageFacts of(String html) {
        PageReader quick = new PageReader();
        return TagScanner.scan(html, quick) ? quick.facts() : parsed(html);
    }

    /** Reads a page as a browser would: much slower, and what {@link #of} must agree with. */
    public static PageFacts parsed(String html) {
        PageReader reader = new PageReader();
        Document document = Parser.htmlParser().parseInput(html, "");
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        reader.accept(tag(element));
                    }
                },
                document);
        return reader.facts();
    }

    private static Tag tag(Element element) {
        Tag tag = new Tag(element.normalName());
        if (element.attributesSize() > 0) {
            for (Attribute attribute : element.attributes()) {
                tag.attributes().add(new Tag.Attribute(attribute.getKey(), attribute.getValue()));
            }
        }
        return tag;
    }
}
