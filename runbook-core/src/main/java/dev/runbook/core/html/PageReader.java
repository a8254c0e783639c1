package dev.runbook.core.html;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Reduces the tags of a page to its facts. */
final class PageReader implements Consumer<Tag> {
    /** Elements that load or frame something, whatever their attributes are. */
    private static final Set<String> FORBIDDEN =
            Set.of("iframe", "frame", "object", "embed", "applet", "base", "style");

    private static final Set<String> FOLLOWED =
            Set.of("canonical", "alternate", "next", "prev", "up", "index", "help", "search", "license", "author");

    private final Set<String> ids = new LinkedHashSet<>();
    private final Set<String> links = new LinkedHashSet<>();
    private final Set<String> resources = new LinkedHashSet<>();
    private final List<PageFacts.Fault> faults = new ArrayList<>();
    private boolean policy;

    PageFacts facts() {
        if (!policy) {
            faults.add(new PageFacts.Fault("no Content-Security-Policy", "head"));
        }
        return new PageFacts(ids, links, resources, faults);
    }

    @Override
    public void accept(Tag tag) {
        if (FORBIDDEN.contains(tag.name())) {
            fault(tag.name().equals("style") ? "inline style" : "forbidden element", tag);
        } else if (tag.name().equals("script")) {
            script(tag);
        } else if (tag.name().equals("meta")) {
            meta(tag);
        }
        for (Tag.Attribute attribute : tag.attributes()) {
            attribute(attribute, tag);
        }
    }

    private void script(Tag tag) {
        if (tag.value("src").isEmpty()) {
            fault("inline script", tag);
        } else if (!policy) {
            fault("script before the Content-Security-Policy", tag);
        }
    }

    private void meta(Tag tag) {
        String name = tag.value("http-equiv").orElse("").toLowerCase(Locale.ROOT);
        String content = tag.value("content").orElse("");
        if (name.equals("content-security-policy")) {
            policy = true;
            boolean closed = content.contains("default-src 'self'") || content.contains("default-src 'none'");
            if (!closed || content.contains("unsafe-")) {
                fault("weak Content-Security-Policy", tag);
            }
        } else if (name.equals("refresh") && content.indexOf('=') >= 0) {
            links.add(content.substring(content.indexOf('=') + 1).strip());
        }
    }

    private void attribute(Tag.Attribute attribute, Tag tag) {
        String name = attribute.name();
        String value = attribute.value();
        switch (name) {
            case "id" -> id(value, tag);
            case "name" -> {
                if (tag.name().equals("a") && !value.equals(tag.value("id").orElse(""))) {
                    id(value, tag);
                }
            }
            case "href", "xlink:href" -> (isFollowed(tag) ? links : resources).add(value);
            case "src", "poster", "data", "background" -> resources.add(value);
            case "srcset", "imagesrcset" -> {
                for (String candidate : value.split(",", -1)) {
                    resources.add(candidate.strip().split("\\s+", 2)[0]);
                }
            }
            case "action", "formaction", "cite" -> links.add(value);
            case "style" -> fault("inline style", tag);
            case "srcdoc" -> fault("forbidden element", tag);
            default -> {
                if (name.startsWith("on")) {
                    fault("inline event handler", tag);
                }
            }
        }
    }

    private static boolean isFollowed(Tag tag) {
        return switch (tag.name()) {
            case "a", "area" -> true;
            case "link" -> FOLLOWED.contains(tag.value("rel").orElse("").toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private void id(String value, Tag tag) {
        if (!ids.add(value)) {
            fault("duplicate id", tag);
        }
    }

    private void fault(String what, Tag tag) {
        faults.add(new PageFacts.Fault(what, tag.toString()));
    }
}
