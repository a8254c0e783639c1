package dev.runbook.core.search;

import java.io.IOException;

/** Takes the files of the index, one at a time. */
@FunctionalInterface
public interface ShardSink {
    void put(String path, byte[] bytes) throws IOException;
}
