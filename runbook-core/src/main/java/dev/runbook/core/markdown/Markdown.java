package dev.runbook.core.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Document;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a Markdown file as blocks. Whatever the bytes are, the result is a document; one that cannot be read within the
 * limits is empty and comes with one finding.
 */
public final class Markdown {
    /** Lists and quotes deeper than this are refused. */
    public static final int MAX_NESTING = 100;

    private static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    private static final long STACK_BYTES = 64L << 20;
    private static final Parser PARSER = Parser.builder(new MutableDataSet())
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListExtension.create()))
            .build();

    private Markdown() {}

    public static Checked<Document> read(Source source) {
        Optional<Span> deep = Nesting.tooDeep(source, MAX_NESTING);
        if (deep.isPresent()) {
            return refused(source, deep.get(), "too-deep", "is nested more than " + MAX_NESTING + " levels deep");
        }
        try {
            return Checked.of(inLimits(source));
        } catch (TimeoutException e) {
            return refused(
                    source,
                    Span.startOf(source.path()),
                    "too-deep",
                    "took more than " + TIME_LIMIT.toSeconds() + " s to read");
        } catch (TooDeepException | StackOverflowError e) {
            return refused(
                    source,
                    Span.startOf(source.path()),
                    "too-deep",
                    "is nested more than " + MAX_NESTING + " levels deep");
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

    /**
     * flexmark recurses, and some inputs make it slow: it runs on a thread of its own with a big stack and is given up
     * after a while. It cannot be stopped, so the thread is a daemon.
     */
    private static Document inLimits(Source source) throws TimeoutException {
        FutureTask<Document> task = new FutureTask<>(() -> parse(source));
        Thread thread = new Thread(null, task, "markdown " + source.path(), STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return empty(source);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TooDeepException deep) {
                throw deep;
            }
            if (e.getCause() instanceof StackOverflowError overflow) {
                throw overflow;
            }
            throw new IllegalStateException("flexmark failed on " + source.path(), e.getCause());
        }
    }

    private static Checked<Document> refused(Source source, Span span, String rule, String what) {
        Diagnostic diagnostic = Diagnostic.of(
                rule,
                Severity.ERROR,
                span,
                "The file " + what + " and was not read; it is missing from the site.",
                "Split the file or flatten its lists and quotes.");
        return new Checked<>(empty(source), List.of(diagnostic));
    }
}
