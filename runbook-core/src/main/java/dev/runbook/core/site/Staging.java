package dev.runbook.core.site;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folders of one write: a new one beside the output, which takes its place at the end by two renames. A build that
 * is killed before leaves the output as it was; one that is killed between the two renames is finished by the next.
 */
final class Staging implements AutoCloseable {
    private final Path output;
    private final Path fresh;
    private final Path old;
    private final Path lockFile;
    private final FileChannel lock;

    private Staging(Path output, Path fresh, Path old, Path lockFile, FileChannel lock) {
        this.output = output;
        this.fresh = fresh;
        this.old = old;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static Staging open(Path folder) throws IOException {
        Path output = folder.toAbsolutePath().normalize();
        Path parent = output.getParent();
        if (parent == null) {
            throw new IOException(output + " cannot hold a site: choose a folder below it.");
        }
        Files.createDirectories(parent);
        Path lockFile = parent.resolve("." + output.getFileName() + ".runbook-lock");
        FileChannel lock = lock(lockFile, output);
        Staging staging = new Staging(
                output,
                parent.resolve("." + output.getFileName() + ".runbook-new"),
                parent.resolve("." + output.getFileName() + ".runbook-old"),
                lockFile,
                lock);
        try {
            staging.begin();
            return staging;
        } catch (IOException e) {
            staging.close();
            throw e;
        }
    }

    /** The folder to write into. */
    Path fresh() {
        return fresh;
    }

    /** The folder as it is before the swap; may be missing. */
    Path output() {
        return output;
    }

    /** Puts the new folder in the place of the output. */
    void swap() throws IOException {
        if (Files.exists(output)) {
            Files.move(output, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(fresh, output, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** Removes what was not swapped in, and lets the next build begin. */
    @Override
    public void close() throws IOException {
        try (lock) {
            delete(fresh);
            Files.deleteIfExists(lockFile);
        }
    }

    private void begin() throws IOException {
        if (Files.exists(old) && !Files.exists(output)) {
            Files.move(old, output, StandardCopyOption.ATOMIC_MOVE);
        }
        delete(old);
        delete(fresh);
        refuseForeign();
        Files.createDirectory(fresh);
    }

    /** The swap removes all that the output holds, so it must be empty or hold a site. */
    private void refuseForeign() throws IOException {
        if (!Files.exists(output)) {
            return;
        }
        if (!Files.isDirectory(output)) {
            throw new IOException(output + " is a file: remove it or choose another folder for the site.");
        }
        try (var files = Files.list(output)) {
            if (files.findAny().isPresent() && !Files.exists(output.resolve(Stamp.FILE))) {
                throw new IOException(output + " is not empty and holds no site of ours (no " + Stamp.FILE
                        + " in it): empty it or choose another folder for the site.");
            }
        }
    }

    private static FileChannel lock(Path file, Path output) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel).isEmpty()) {
            channel.close();
            throw new IOException(output + " is being written by another build: wait until it ends.");
        }
        return channel;
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
