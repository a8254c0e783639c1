package dev.runbook.core.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.html.SafeHtml;
import dev.runbook.core.model.Inline;
import java.util.ArrayList;
import java.util.List;

/** Turns flexmark's inlines into ours, taking every text from the source by its offsets. */
final class InlineReader {
    private final Source source;
    private final Spans spans;
    private final String masked;
    private int depth;

    InlineReader(Source source, String masked) {
        this.source = source;
        this.spans = new Spans(source);
        this.masked = masked;
    }

    List<Inline> read(Node parent) {
        if (++depth > Markdown.MAX_NESTING) {
            throw new TooDeepException(parent.getStartOffset());
        }
        List<Inline> out = new ArrayList<>();
        for (Node node : parent.getChildren()) {
            inline(node, out);
        }
        depth--;
        return out;
    }

    private void inline(Node node, List<Inline> out) {
        Span span = spans.of(node.getChars());
        if (node instanceof Code code) {
            int start = code.getOpeningMarker().getEndOffset();
            Span content = source.span(start, code.getClosingMarker().getStartOffset());
            out.add(new Inline.Code(span, content, code(spans.text(code.getText()))));
        } else if (node instanceof StrongEmphasis) {
            out.add(new Inline.Strong(span, read(node)));
        } else if (node instanceof Emphasis) {
            out.add(new Inline.Emphasis(span, read(node)));
        } else if (node instanceof Strikethrough) {
            out.add(new Inline.Strike(span, read(node)));
        } else if (node instanceof Image image) {
            out.add(new Inline.Image(
                    span, spans.text(image.getText()), target(image.getUrl()), spans.text(image.getTitle())));
        } else if (node instanceof InlineLinkNode link) {
            out.add(new Inline.Link(span, read(node), target(link.getUrl()), spans.text(link.getTitle())));
        } else if (node instanceof MailLink mail) {
            String address = spans.text(mail.getText());
            out.add(new Inline.Link(span, List.of(text(mail.getText(), address)), "mailto:" + address, ""));
        } else if (node instanceof AutoLink auto) {
            String url = spans.text(auto.getText());
            out.add(new Inline.Link(span, List.of(text(auto.getText(), url)), url, ""));
        } else if (node instanceof RefNode reference) {
            reference(reference, span, out);
        } else if (node instanceof SoftLineBreak) {
            out.add(new Inline.Break(span, false));
        } else if (node instanceof HardLineBreak) {
            out.add(new Inline.Break(span, true));
        } else if (node instanceof HtmlEntity) {
            out.add(new Inline.Text(span, Escaping.unescapeHtml(source.text(span))));
        } else if (node instanceof HtmlInlineBase) {
            String html = source.text(span);
            out.add(new Inline.Html(span, html, SafeHtml.tag(html)));
        } else if (node.hasChildren()) {
            node.getChildren().forEach(child -> inline(child, out));
        } else {
            BareUrls.split(source, span, literal(span), out);
        }
    }

    private void reference(RefNode node, Span place, List<Inline> out) {
        Span span = withBracket(place, out);
        Reference definition = node.isDefined() ? node.getReferenceNode(node.getDocument()) : null;
        if (definition == null) {
            String label = spans.text(node.getReference());
            out.add(new Inline.UndefinedReference(span, label, source.text(span)));
        } else if (node instanceof ImageRef) {
            String target = target(definition.getUrl());
            out.add(new Inline.Image(span, spans.text(node.getText()), target, spans.text(definition.getTitle())));
        } else {
            List<Inline> children = read(node);
            if (children.isEmpty()) {
                children = List.of(text(node.getReference(), spans.text(node.getReference())));
            }
            out.add(new Inline.Link(span, children, target(definition.getUrl()), spans.text(definition.getTitle())));
        }
    }

    /** flexmark loses the first bracket where another link follows at once. */
    private Span withBracket(Span span, List<Inline> before) {
        int start = span.start();
        int free = before.isEmpty() ? 0 : before.get(before.size() - 1).span().end();
        char first = source.text().charAt(start);
        boolean lost =
                first != '[' && first != '!' && start > free && source.text().charAt(start - 1) == '[';
        return lost ? source.span(start - 1, span.end()) : span;
    }

    /** A text as read; what the mask hid from the parser is taken as written. */
    private String literal(Span span) {
        String text = source.text(span);
        boolean hidden = !masked.startsWith(text, span.start());
        return hidden ? text : Escaping.unescapeString(text);
    }

    /** As CommonMark has it: line ends are blanks, and one blank goes at both ends of a text that is not all blank. */
    private static String code(String text) {
        String line = text.replace("\r\n", " ").replace('\n', ' ').replace('\r', ' ');
        boolean padded = line.length() > 2 && line.startsWith(" ") && line.endsWith(" ") && !line.isBlank();
        return padded ? line.substring(1, line.length() - 1) : line;
    }

    private Inline text(BasedSequence sequence, String text) {
        return new Inline.Text(spans.of(sequence), text);
    }

    private String target(BasedSequence url) {
        String target = Mask.target(spans.text(url));
        return target.startsWith("<") && target.endsWith(">") ? target.substring(1, target.length() - 1) : target;
    }
}
