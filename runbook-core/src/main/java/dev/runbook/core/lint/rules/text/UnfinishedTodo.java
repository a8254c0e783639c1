package dev.runbook.core.lint.rules.text;

import dev.runbook.core.command.FenceItem;
import dev.runbook.core.command.Fences;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Reporter;
import dev.runbook.core.lint.RunbookRule;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Inline;
import dev.runbook.core.model.Runbook;
import dev.runbook.core.model.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the author meant to write later: {@code TODO} and its kin in text and comments, and a list of open tasks under Next
 * Steps. A contact still to be filled in is {@code contact-placeholder}.
 */
public final class UnfinishedTodo implements RunbookRule {
    /** A text without any of these is not searched. */
    private static final List<String> NEEDLES = List.of(
            "TODO",
            "FIXME",
            "TBD",
            "TBC",
            "o be ",
            "O BE ",
            "oming soon",
            "OMING SOON",
            "orem ipsum",
            "ork in progress",
            "WORK IN");

    private static final Pattern MARK = Pattern.compile(
            "\\b(?:TODO|FIXME|TBD|TBC)\\b"
                    + "|(?i:\\b(?:to be (?:written|documented|defined|determined|completed)|coming soon|lorem ipsum|work in progress)\\b)");
    private static final Pattern LATER = Pattern.compile(
            "(?i)\\W*(?:next steps?|to-?dos?|to do|open (?:points|items|issues|questions|tasks)|future work|remaining work|missing)\\W*");

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
        Document document = runbook.fact().document();
        Set<Integer> contacts = new HashSet<>();
        runbook.fact().facts().of(Contact.class).stream()
                .filter(Contact::placeholder)
                .forEach(contact -> contacts.add(contact.span().line()));
        if (NEEDLES.stream().anyMatch(document.source().text()::contains)) {
            document.allInlines()
                    .filter(inline -> inline instanceof Inline.Text
                            && !contacts.contains(inline.span().line()))
                    .forEach(inline -> marks(document.source(), inline.span(), reporter));
            document.allBlocks().forEach(block -> {
                if (block instanceof Block.Fence fence) {
                    comments(fence, document.source(), reporter);
                }
            });
        }
        document.root().all().forEach(section -> lists(section, reporter));
    }

    private static void marks(Source source, Span text, Reporter reporter) {
        Matcher matcher = MARK.matcher(source.text(text));
        if (matcher.find()) {
            Span span = source.span(text.start() + matcher.start(), text.start() + matcher.end());
            reporter.report(
                    span,
                    "`" + matcher.group() + "`: what is missing here is found out when somebody needs it.",
                    "Write it, or say who knows it until then.");
        }
    }

    /** A fence is only read again where a mark stands somewhere in it. */
    private static void comments(Block.Fence fence, Source source, Reporter reporter) {
        if (!MARK.matcher(source.text(fence.span())).find()) {
            return;
        }
        for (FenceItem item : Fences.read(fence, source)) {
            if (item.kind() == FenceItem.Kind.COMMENT) {
                marks(source, item.span(), reporter);
            }
        }
    }

    /** Open tasks right below a heading, or a line of bold text, that puts them off. */
    private static void lists(Section section, Reporter reporter) {
        boolean later = LATER.matcher(section.title()).matches();
        Span title = section.heading().map(Block.Heading::span).orElse(section.span());
        for (Block block : section.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                later = LATER.matcher(paragraph.text()).matches();
                title = paragraph.span();
            } else if (block instanceof Block.ListBlock list && later) {
                long open = list.items().stream()
                        .filter(item -> item.task() == Block.Task.OPEN)
                        .count();
                if (open > 0) {
                    reporter.report(reporter.diagnostic(
                                    title,
                                    open + (open == 1 ? " task is" : " tasks are")
                                            + " still open here: the runbook says of itself that it is not complete.",
                                    "Do them, or move them to where work is planned and say here what is missing.")
                            .related(list.items().get(0).span(), "the first"));
                }
            }
        }
    }
}
