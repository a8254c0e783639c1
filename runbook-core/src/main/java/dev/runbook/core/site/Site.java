package dev.runbook.core.site;

import dev.runbook.core.html.PageFacts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A site being written: takes paths and bytes one at a time from any thread, keeps none of the bytes, checks every page,
 * and replaces the old site at the end only when no link is dead. Closed without {@link #finish}, it leaves the old site
 * as it was.
 */
public final class Site implements AutoCloseable {
    private final Staging staging;
    private final SiteWriter writer;
    private final SiteCheck check = new SiteCheck();
    /** When one thread fails, others still write: they are waited for, and what comes later is refused. */
    private final ReadWriteLock open = new ReentrantReadWriteLock();

    private boolean closed;

    private Site(Staging staging) {
        this.staging = staging;
        this.writer = new SiteWriter(staging.fresh(), staging.output());
    }

    /**
     * Begins to write a site.
     *
     * @throws IOException in one line with the mend, when the folder holds something else, is being written by another
     *     build or cannot be written
     */
    public static Site open(Path folder) throws IOException {
        return new Site(Staging.open(folder));
    }

    /**
     * Writes one file. A page ({@code .html}) and a style sheet are checked, too.
     *
     * @param path relative to the site's root, with {@code /}
     * @throws IllegalArgumentException when the path leaves the folder, was written before or differs from another only
     *     in case
     */
    public void put(String path, byte[] bytes) throws IOException {
        whileOpen(path, () -> writer.put(path, bytes));
        if (path.endsWith(".html")) {
            check.page(path, PageFacts.of(new String(bytes, StandardCharsets.UTF_8)));
        } else if (path.endsWith(".css")) {
            check.style(path, new String(bytes, StandardCharsets.UTF_8));
        } else {
            check.file(path);
        }
    }

    /**
     * Writes one file that may be large; no page and no style sheet, since it is not checked.
     *
     * @throws IllegalArgumentException as above
     */
    public void put(String path, Content content) throws IOException {
        if (path.endsWith(".html") || path.endsWith(".css")) {
            throw new IllegalArgumentException(path + " is to be checked: give its bytes.");
        }
        whileOpen(path, () -> writer.put(path, content));
        check.file(path);
    }

    private void whileOpen(String path, Writing writing) throws IOException {
        open.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The site was closed before " + path + " came.");
            }
            writing.run();
        } finally {
            open.readLock().unlock();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    /**
     * Checks the site as a whole, adds the zip and the stamp, and puts the site in its place.
     *
     * @param zip the path that the whole site as one file gets; none for no zip
     * @param notes kept in the stamp, see {@link Stamp}
     * @return what was written; the old site stays where there are problems
     */
    public Outcome finish(Fingerprint inputs, Optional<String> zip, Map<String, String> notes) throws IOException {
        zip.ifPresent(check::file);
        List<SiteProblem> problems = check.problems();
        if (problems.isEmpty()) {
            if (zip.isPresent()) {
                writer.zip(zip.get());
            }
            writer.stamp(inputs, notes);
            staging.swap();
        }
        return new Outcome(writer.counts(), problems);
    }

    @Override
    public void close() throws IOException {
        open.writeLock().lock();
        try {
            closed = true;
            staging.close();
        } finally {
            open.writeLock().unlock();
        }
    }

    /**
     * The end of a write.
     *
     * @param problems sorted by page; none when the site is in its place
     */
    public record Outcome(Written written, List<SiteProblem> problems) {
        public Outcome {
            problems = List.copyOf(problems);
        }
    }
}
