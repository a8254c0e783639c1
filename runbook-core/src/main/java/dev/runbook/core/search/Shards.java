package dev.runbook.core.search;

import dev.runbook.core.data.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes shards as scripts that hand over one value each; a script is all that a page may load from {@code file://}. */
final class Shards {
    /** The folder of all shards. */
    static final String FOLDER = "search/data/";

    private final ShardSink sink;
    private final String version;

    /**
     * Shards of one version of the index.
     *
     * @param version tells shards of one build from those of another that a browser may have kept
     */
    Shards(ShardSink sink, String version) {
        this.sink = sink;
        this.version = version;
    }

    void put(String name, Object value) throws IOException {
        String script = "runbookSearch(" + Json.compact(version) + "," + Json.compact(name) + "," + Json.compact(value)
                + ");\n";
        sink.put(FOLDER + name + ".js", script.getBytes(StandardCharsets.UTF_8));
    }
}
