package dev.runbook.core.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What the check of a site must know of one page.
 *
 * @param ids what a fragment can point at
 * @param links addresses that a reader may follow, as written, each once
 * @param resources addresses that the browser loads by itself, as written, each once
 * @param faults what is wrong with the page alone, such as an inline script
 */
public record PageFacts(Set<String> ids, Set<String> links, Set<String> resources, List<Fault> faults) {
    /** Elements that load or frame something, whatever their attributes are. */
    private static final Set<String> FRAMES = Set.of("iframe", "frame", "object", "embed", "applet", "base");

    private static final Set<String> LINKING_RELATIONS =
            Set.of("canonical", "alternate", "next", "prev", "up", "index", "help", "search", "license", "author");

    /**
     * A fault that needs no other page to be seen.
     *
     * @param what such as {@code inline script}
     * @param where the element or attribute as written, shortened
     */
    public record Fault(String what, String where) {}

    /** Reads a page. */
    public static PageFacts of(String html) {
        Reader reader = new Reader();
        NodeTraversor.traverse(reader, Parser.htmlParser().parseInput(html, ""));
        return reader.facts();
    }

    private static final class Reader implements NodeVisitor {
        private final Set<String> ids = new LinkedHashSet<>();
        private final Set<String> links = new LinkedHashSet<>();
        private final Set<String> resources = new LinkedHashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        private boolean policy;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                String tag = element.normalName();
                if (FRAMES.contains(tag)) {
                    fault("forbidden element", element);
                }
                element(tag, element);
                if (element.attributesSize() > 0) {
                    for (Attribute attribute : element.attributes()) {
                        attribute(tag, attribute, element);
                    }
                }
            }
        }

        private PageFacts facts() {
            if (!policy) {
                faults.add(new Fault("no Content-Security-Policy", "head"));
            }
            return new PageFacts(ids, links, resources, faults);
        }

        private void element(String tag, Element element) {
            switch (tag) {
                case "script" -> {
                    if (!element.hasAttr("src")) {
                        fault("inline script", element);
                    } else if (!policy) {
                        fault("script before the Content-Security-Policy", element);
                    }
                }
                case "style" -> fault("inline style", element);
                case "meta" -> meta(element);
                default -> {}
            }
        }

        private void meta(Element element) {
            String name = element.attr("http-equiv").toLowerCase(Locale.ROOT);
            String content = element.attr("content");
            if (name.equals("content-security-policy")) {
                policy = true;
                if (!content.contains("default-src 'self'") && !content.contains("default-src 'none'")) {
                    fault("weak Content-Security-Policy", element);
                }
                if (content.contains("unsafe-")) {
                    fault("weak Content-Security-Policy", element);
                }
            } else if (name.equals("refresh")) {
                int equals = content.indexOf('=');
                if (equals >= 0) {
                    links.add(content.substring(equals + 1).strip());
                }
            }
        }

        private void attribute(String tag, Attribute attribute, Element element) {
            String name = attribute.getKey().toLowerCase(Locale.ROOT);
            String value = attribute.getValue();
            switch (name) {
                case "id" -> id(value, element);
                case "name" -> {
                    if (tag.equals("a") && !value.equals(element.id())) {
                        id(value, element);
                    }
                }
                case "href", "xlink:href" -> href(tag, value, element);
                case "src", "poster", "data", "background" -> resources.add(value);
                case "srcset", "imagesrcset" -> {
                    for (String candidate : value.split(",", -1)) {
                        resources.add(candidate.strip().split("\\s+", 2)[0]);
                    }
                }
                case "action", "formaction", "cite" -> links.add(value);
                case "style" -> fault("inline style", element);
                case "srcdoc" -> fault("forbidden element", element);
                default -> {
                    if (name.startsWith("on")) {
                        fault("inline event handler", element);
                    }
                }
            }
        }

        private void href(String tag, String value, Element element) {
            boolean followed = switch (tag) {
                case "a", "area" -> true;
                case "link" -> LINKING_RELATIONS.contains(element.attr("rel").toLowerCase(Locale.ROOT));
                default -> false;
            };
            (followed ? links : resources).add(value);
        }

        private void id(String value, Element element) {
            if (!ids.add(value)) {
                fault("duplicate id", element);
            }
        }

        private void fault(String what, Element element) {
            String start = element.shallowClone().outerHtml();
            faults.add(new Fault(what, start.length() > 120 ? start.substring(0, 120) + "…" : start));
        }
    }
}
