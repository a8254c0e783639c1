package dev.runbook.core.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorted keys and their values, cut into shards of bounded size. A reader finds the shard of a key by the first keys of
 * all shards, and all keys with a prefix stand together.
 *
 * <p>An entry is one character for how much of the key before it is repeated, the rest of the key, a blank and the value;
 * entries are joined by commas. Keys and values hold neither blank nor comma.
 */
final class Table {
    private final String name;
    private final int limit;
    private final Shards shards;
    private final List<String> firsts = new ArrayList<>();
    private final StringBuilder shard = new StringBuilder();
    private String before = "";

    /**
     * A table under construction.
     *
     * @param limit how long a shard gets, in characters, unless a single entry is longer
     */
    Table(String name, int limit, Shards shards) {
        this.name = name;
        this.limit = limit;
        this.shards = shards;
    }

    /** Adds an entry; keys come in ascending order. */
    void add(String key, CharSequence value) throws IOException {
        int shared = shared(before, key);
        if (shard.length() > 0 && shard.length() + key.length() + value.length() > limit) {
            end();
        }
        if (shard.length() == 0) {
            firsts.add(firsts.isEmpty() ? "" : key.substring(0, Math.min(shared + 1, key.length())));
            shared = 0;
        } else {
            shard.append(',');
        }
        int repeated = Math.min(shared, 35);
        shard.append(Character.forDigit(repeated, 36)).append(key, repeated, key.length());
        if (value.length() > 0) {
            shard.append(' ').append(value);
        }
        before = key;
    }

    /** The number of the shard that the last entry went to. */
    int shard() {
        return firsts.size() - 1;
    }

    /** Writes the last shard; the shortest texts that tell each shard's first key from the key before it. */
    List<String> close() throws IOException {
        if (shard.length() > 0) {
            end();
        }
        return firsts;
    }

    private void end() throws IOException {
        shards.put(name + (firsts.size() - 1), shard.toString());
        shard.setLength(0);
    }

    private static int shared(String one, String other) {
        int length = Math.min(one.length(), other.length());
        int i = 0;
        while (i < length && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }
}
