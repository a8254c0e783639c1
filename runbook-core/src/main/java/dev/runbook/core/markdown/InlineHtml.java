package dev.runbook.core.markdown;

import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.model.Command;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Mark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes running text. */
final class InlineHtml {
    private static final Pattern ADDRESS = Pattern.compile(" (href|id|name)=\"([^\"]*)\"");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)[^>]*>");
    private static final String MASK =
            "<span class=\"secret\" title=\"A secret, not shown\">&bull;&bull;&bull;&bull;&bull;&bull;</span>";

    /** How the ids of the page around the text begin. */
    private static final String OURS = "rb-";

    private final StringBuilder out;
    private final Decorations decorations;
    private final Set<String> ids;
    /** How deep in links or headings, where a name must not become a link. */
    private int plain;

    InlineHtml(StringBuilder out, Decorations decorations, Set<String> ids) {
        this.out = out;
        this.decorations = decorations;
        this.ids = ids;
    }

    /** Raw tags that the author left open are closed at the end, and those that close nothing are dropped. */
    void write(List<Inline> inlines) {
        Deque<String> open = new ArrayDeque<>();
        for (Inline inline : inlines) {
            inline(inline, open);
        }
        open.forEach(tag -> out.append("</").append(tag).append('>'));
    }

    void heading(List<Inline> inlines) {
        plain++;
        write(inlines);
        plain--;
    }

    private void inline(Inline inline, Deque<String> open) {
        if (inline instanceof Inline.Text text) {
            marked(text.span(), text.text());
        } else if (inline instanceof Inline.Code code) {
            code(code);
        } else if (inline instanceof Inline.Strong strong) {
            wrapped("strong", strong.children());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            wrapped("em", emphasis.children());
        } else if (inline instanceof Inline.Strike strike) {
            wrapped("del", strike.children());
        } else if (inline instanceof Inline.Link link) {
            link(link.target(), () -> write(link.children()));
        } else if (inline instanceof Inline.Image image) {
            String alt = image.alt().isBlank() ? image.target() : image.alt();
            link(image.target(), () -> out.append("Image: ").append(SafeHtml.escape(alt)));
        } else if (inline instanceof Inline.UndefinedReference reference) {
            out.append(SafeHtml.escape(reference.literal()));
        } else if (inline instanceof Inline.Html html) {
            raw(html.safe(), open);
        } else if (inline instanceof Inline.Break end) {
            out.append(end.hard() ? "<br>\n" : "\n");
        }
    }

    private void wrapped(String tag, List<Inline> children) {
        out.append('<').append(tag).append('>');
        write(children);
        out.append("</").append(tag).append('>');
    }

    private void link(String target, Runnable text) {
        Optional<String> href = plain > 0 ? Optional.empty() : decorations.href(target);
        if (href.isEmpty()) {
            out.append(plain > 0 ? "<span>" : "<span class=\"dead\" title=\"This link leads nowhere\">");
        } else {
            out.append("<a href=\"").append(SafeHtml.escape(href.get())).append("\">");
        }
        plain++;
        text.run();
        plain--;
        out.append(href.isEmpty() ? "</span>" : "</a>");
    }

    private void code(Inline.Code code) {
        List<Command> commands = decorations.commands(code.span());
        if (commands.isEmpty()) {
            out.append("<code>");
            marked(code.content(), code.text());
            out.append("</code>");
            return;
        }
        Command.Effect effect = FenceHtml.worst(commands);
        FenceHtml.label(out, effect);
        out.append("<code class=\"cmd cc\" data-effect=\"")
                .append(effect.word())
                .append("\">");
        plain++;
        marked(code.content(), code.text());
        plain--;
        out.append("</code>");
    }

    /** Text with its marks. A text whose escapes were resolved has moved: its marks have no place in it. */
    void marked(Span span, String text) {
        List<Mark> marks = decorations.marks(span);
        boolean moved = text.length() != span.length();
        if (marks.isEmpty() || (moved && marks.stream().noneMatch(Mark.Secret.class::isInstance))) {
            escape(text, 0, text.length());
            return;
        }
        if (moved) {
            out.append(MASK);
            return;
        }
        int done = 0;
        for (Mark mark : marks) {
            int from = Math.max(done, mark.span().start() - span.start());
            int to = Math.max(from, Math.min(text.length(), mark.span().end() - span.start()));
            escape(text, done, from);
            mark(mark, text, from, to);
            done = to;
        }
        escape(text, done, text.length());
    }

    private void mark(Mark mark, String text, int from, int to) {
        if (mark instanceof Mark.Secret) {
            out.append(MASK);
        } else if (mark instanceof Mark.Blank blank) {
            out.append("<var data-name=\"")
                    .append(SafeHtml.escape(blank.name()))
                    .append("\">");
            escape(text, from, to);
            out.append("</var>");
        } else if (mark instanceof Mark.Name name) {
            Optional<String> href = plain > 0 ? Optional.empty() : decorations.href(name);
            href.ifPresent(address -> out.append("<a class=\"name\" href=\"")
                    .append(SafeHtml.escape(address))
                    .append("\">"));
            escape(text, from, to);
            href.ifPresent(address -> out.append("</a>"));
        }
    }

    private void raw(String safe, Deque<String> open) {
        Matcher tag = TAG.matcher(safe);
        if (!tag.matches()) {
            out.append(safe);
            return;
        }
        String name = tag.group(2);
        if (tag.group(1).isEmpty()) {
            out.append(linked(safe));
            if (!name.equals("br") && !name.equals("hr")) {
                open.push(name);
            }
        } else if (open.contains(name)) {
            String inner;
            do {
                inner = open.pop();
                out.append("</").append(inner).append('>');
            } while (!inner.equals(name));
        }
    }

    /** Sanitised HTML whose links lead where they do in Markdown, less ids that the page has already. */
    String linked(String safe) {
        if (safe.indexOf('=') < 0) {
            return safe;
        }
        return ADDRESS.matcher(safe).replaceAll(found -> {
            String value = found.group(2).replace("&amp;", "&").replace("&quot;", "\"");
            Optional<String> kept = found.group(1).equals("href")
                    ? decorations.href(value)
                    : Optional.of(value).filter(id -> !id.startsWith(OURS)).filter(ids::add);
            return kept.map(text -> " " + found.group(1) + "=\"" + SafeHtml.escape(text) + "\"")
                    .map(text -> Matcher.quoteReplacement(text))
                    .orElse("");
        });
    }

    void escape(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
