package dev.runbook.core.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Reads a Markdown file as blocks. Whatever the bytes are, the result is a document; one that cannot be read within the
 * limits is empty and comes with one finding.
 */
public final class Markdown {
    /** Lists and quotes deeper than this are refused. */
    public static final int MAX_NESTING = 100;

    /** As GitHub has it, one dash is enough for a column. */
    static final DataHolder OPTIONS =
            new MutableDataSet().set(TablesExtension.MIN_SEPARATOR_DASHES, 1).toImmutable();

    static final Parser PARSER = Parser.builder(new MutableDataSet(OPTIONS).set(Parser.HEADING_PARSER, false))
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create()))
            .customBlockParserFactory(new QuickHeadings())
            .customInlineParserFactory(QuickInlineParser::new)
            // Only flexmark's own inline parser brings this one along.
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();

    private Markdown() {}

    public static Checked<Document> read(Source source) {
        Optional<Span> deep = Nesting.tooDeep(source, MAX_NESTING);
        if (deep.isPresent()) {
            return tooDeep(source, deep.get());
        }
        Span start = Span.startOf(source.path());
        try {
            return Checked.of(BoundedRun.of("markdown " + source.path(), () -> parse(source)));
        } catch (TimeoutException e) {
            return refused(source, start, "took more than " + BoundedRun.LIMIT.toSeconds() + " s to read");
        } catch (TooDeepException e) {
            return tooDeep(source, source.span(e.offset(), e.offset() + 1));
        } catch (StackOverflowError e) {
            return tooDeep(source, start);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused(source, start, "was given up");
        } catch (RuntimeException e) {
            Diagnostic diagnostic = Diagnostic.of(
                    "internal-error",
                    Severity.ERROR,
                    start,
                    "Our reader failed on this file (" + e + "); it is missing from the site.",
                    "Report this with the file.");
            return new Checked<>(empty(source), List.of(diagnostic));
        }
    }

    /** A document without any block, for a file that could not be read. */
    public static Document empty(Source source) {
        return new Document(source, Optional.empty(), List.of(), Sections.of(source, List.of()));
    }

    private static Document parse(Source source) {
        Optional<Span> frontMatter = FrontMatterSpan.of(source);
        String masked = Mask.of(source.text(), frontMatter);
        Node root = PARSER.parse(masked);
        List<Block> blocks = new BlockReader(source, masked).read(root);
        return new Document(source, frontMatter, blocks, Sections.of(source, blocks));
    }

    private static Checked<Document> tooDeep(Source source, Span span) {
        return refused(source, span, "is nested more than " + MAX_NESTING + " levels deep");
    }

    private static Checked<Document> refused(Source source, Span span, String what) {
        Diagnostic diagnostic = Diagnostic.of(
                "too-deep",
                Severity.ERROR,
                span,
                "The file " + what + " and was not read; it is missing from the site.",
                "Split the file or flatten its lists and quotes.");
        return new Checked<>(empty(source), List.of(diagnostic));
    }
}
