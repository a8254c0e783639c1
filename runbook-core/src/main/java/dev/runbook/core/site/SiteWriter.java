package dev.runbook.core.site;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes files into a new folder; a file that is the same in the old folder becomes a second name of the old file, so
 * that only what changed is written. Safe for many threads.
 */
final class SiteWriter {
    private final Path fresh;
    private final Path old;
    private final SitePaths paths = new SitePaths();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger unchanged = new AtomicInteger();
    private final AtomicLong size = new AtomicLong();

    SiteWriter(Path fresh, Path old) {
        this.fresh = fresh;
        this.old = old;
    }

    void put(String path, byte[] bytes) throws IOException {
        Path target = take(path);
        Path former = old.resolve(path);
        if (same(former, bytes) && linked(target, former)) {
            unchanged.incrementAndGet();
        } else {
            Files.write(target, bytes, StandardOpenOption.CREATE_NEW);
            written.incrementAndGet();
        }
        count(path, bytes.length);
    }

    /** Whether it is the same as the old file is known only when it is written; then it gives way to the old one. */
    void put(String path, Content content) throws IOException {
        Path target = take(path);
        Path former = old.resolve(path);
        write(target, content);
        if (same(former, target) && replaced(target, former)) {
            unchanged.incrementAndGet();
        } else {
            written.incrementAndGet();
        }
        count(path, Files.size(target));
    }

    private void count(String path, long bytes) {
        size.addAndGet(bytes);
        if (path.endsWith(".html")) {
            pages.incrementAndGet();
        }
    }

    /** Packs all files so far; an old zip of the same files is kept. */
    void zip(String path) throws IOException {
        Path target = take(path);
        Path former = old.resolve(path);
        Optional<Stamp> stamp = Stamp.read(old);
        boolean nothingChanged = written.get() == 0
                && stamp.isPresent()
                && stamp.get().files() == unchanged.get() + 1
                && Files.isRegularFile(former, LinkOption.NOFOLLOW_LINKS);
        if (nothingChanged && linked(target, former)) {
            unchanged.incrementAndGet();
        } else {
            Zip.pack(fresh, target);
            written.incrementAndGet();
        }
        size.addAndGet(Files.size(target));
    }

    void stamp(Fingerprint inputs, Map<String, String> notes) throws IOException {
        Written counts = counts();
        Stamp stamp = new Stamp(inputs, counts.files(), counts.bytes(), notes);
        Files.write(take(Stamp.FILE), stamp.toBytes(), StandardOpenOption.CREATE_NEW);
    }

    Written counts() {
        return new Written(pages.get(), written.get() + unchanged.get(), size.get(), written.get(), unchanged.get());
    }

    private Path take(String path) throws IOException {
        paths.take(path).ifPresent(fault -> {
            throw new IllegalArgumentException("The path " + path + " " + fault + ".");
        });
        Path target = fresh.resolve(path);
        Path folder = target.getParent();
        if (folder != null && !folder.equals(fresh)) {
            Files.createDirectories(folder);
        }
        return target;
    }

    private static boolean same(Path former, byte[] bytes) throws IOException {
        return Files.isRegularFile(former, LinkOption.NOFOLLOW_LINKS)
                && Files.size(former) == bytes.length
                && Arrays.equals(Files.readAllBytes(former), bytes);
    }

    private static boolean same(Path former, Path target) throws IOException {
        return Files.isRegularFile(former, LinkOption.NOFOLLOW_LINKS) && Files.mismatch(former, target) < 0;
    }

    private static void write(Path target, Content content) throws IOException {
        try (Writer out = new BufferedWriter(new OutputStreamWriter(
                Files.newOutputStream(target, StandardOpenOption.CREATE_NEW), StandardCharsets.UTF_8))) {
            content.write(out);
        }
    }

    private static boolean replaced(Path target, Path former) throws IOException {
        Files.delete(target);
        if (linked(target, former)) {
            return true;
        }
        Files.copy(former, target);
        return false;
    }

    /** Not every file system has hard links; where there are none the file is written again. */
    private static boolean linked(Path target, Path former) {
        try {
            Files.createLink(target, former);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
