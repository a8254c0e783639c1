package dev.runbook.core.render;

import dev.runbook.core.markdown.BlockHtml;
import dev.runbook.core.markdown.Decorations;
import dev.runbook.core.model.Block;
import dev.runbook.core.page.Band;
import dev.runbook.core.page.Page;
import dev.runbook.core.page.Prose;
import dev.runbook.core.picture.BandPicture;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.ext.util.WrapperTemplateModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a template can do with the values of one page. */
final class Functions {
    private static final Pattern BACKTICKS = Pattern.compile("`([^`]+)`");

    private final Page page;
    private final Hrefs hrefs;
    private final Set<String> ids = new HashSet<>();
    private int bands;

    Functions(Page page, Hrefs hrefs) {
        this.page = page;
        this.hrefs = hrefs;
    }

    /** {@code href(url)}, {@code prose(text)}, {@code blocks(list)}, {@code band(figures)}, {@code code(text)}, {@code id(anchor)}. */
    Map<String, TemplateMethodModelEx> all() {
        return Map.of(
                "href", arguments -> hrefs.to(arguments.get(0).toString()),
                "prose", arguments -> prose((Prose) unwrapped(arguments.get(0))),
                "blocks", arguments -> blocks((List<?>) unwrapped(arguments.get(0))),
                "band", arguments -> html(BandPicture.svg((Band) unwrapped(arguments.get(0)), ++bands)),
                "code", arguments -> code(arguments.get(0).toString()),
                "id", arguments -> id(arguments.get(0).toString()));
    }

    private TemplateHTMLOutputModel prose(Prose prose) throws TemplateModelException {
        Decorations decorations = new ProseDecorations(prose, hrefs, page.url());
        return html(new BlockHtml(decorations, prose.top(), ids).html(prose.blocks()));
    }

    private TemplateHTMLOutputModel blocks(List<?> blocks) throws TemplateModelException {
        List<Block> typed = blocks.stream().map(Block.class::cast).toList();
        return html(new BlockHtml(Decorations.NONE, 2, ids).html(typed));
    }

    /** A sentence in which code stands between backticks. */
    private static TemplateHTMLOutputModel code(String text) throws TemplateModelException {
        String escaped = HTMLOutputFormat.INSTANCE.escapePlainText(text);
        return html(BACKTICKS.matcher(escaped).replaceAll("<code>$1</code>"));
    }

    /** The id as an attribute, or nothing where the page has it already. */
    private TemplateHTMLOutputModel id(String anchor) throws TemplateModelException {
        boolean free = !anchor.isEmpty() && ids.add(anchor);
        return html(free ? " id=\"" + HTMLOutputFormat.INSTANCE.escapePlainText(anchor) + "\"" : "");
    }

    private static TemplateHTMLOutputModel html(String html) throws TemplateModelException {
        return HTMLOutputFormat.INSTANCE.fromMarkup(html);
    }

    private static Object unwrapped(Object argument) {
        return ((WrapperTemplateModel) argument).getWrappedObject();
    }
}
