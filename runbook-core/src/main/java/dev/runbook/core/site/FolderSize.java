package dev.runbook.core.site;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** How much a site's folder holds, its stamp not counted. */
record FolderSize(int files, long bytes) {
    /** Counted on the disk; nothing where the folder cannot be read. */
    static FolderSize of(Path folder) {
        Counter counter = new Counter(folder.resolve(Stamp.FILE));
        try {
            Files.walkFileTree(folder, counter);
        } catch (IOException e) {
            return new FolderSize(0, 0);
        }
        return new FolderSize(counter.files, counter.bytes);
    }

    private static final class Counter extends SimpleFileVisitor<Path> {
        private final Path stamp;
        private int files;
        private long bytes;

        private Counter(Path stamp) {
            this.stamp = stamp;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!file.equals(stamp)) {
                files++;
                bytes += attributes.size();
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
