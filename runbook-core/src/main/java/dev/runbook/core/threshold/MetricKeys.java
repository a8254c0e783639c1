package dev.runbook.core.threshold;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Joins the many names of one metric: {@code Response time}, {@code P95 latency} and {@code request_duration} have one key. */
public final class MetricKeys {
    /**
     * Key, then the phrases that mean it; the first line that fits a name wins, so the narrower stand before the wider.
     * All words of a phrase must occur in the name, in any order.
     */
    private static final List<Meaning> MEANINGS = List.of(
            meaning(
                    "replication_lag",
                    "replication lag",
                    "replica lag",
                    "replication delay",
                    "wal lag",
                    "standby lag",
                    "seconds behind"),
            meaning("consumer_lag", "consumer lag", "kafka lag"),
            meaning("backup_age", "backup age", "last backup"),
            meaning(
                    "certificate_expiry",
                    "certificate expiry",
                    "certificate expiration",
                    "certificate expire",
                    "cert expiry",
                    "cert expiration",
                    "cert expire"),
            meaning("cache_hit_rate", "cache hit", "hit rate", "hit ratio"),
            meaning("queue_latency", "queue latency", "queue time", "queue wait"),
            meaning(
                    "queue_depth",
                    "queue depth",
                    "queue length",
                    "queue size",
                    "queue backlog",
                    "backlog",
                    "message pending",
                    "job pending",
                    "queue",
                    "message ready"),
            meaning("cpu_throttling", "cpu throttling", "cpu throttled"),
            meaning("rate_limit", "rate limit", "rate limiting", "throttling", "throttled", "429"),
            meaning("lock_waits", "lock wait", "deadlock", "lock"),
            meaning(
                    "query_latency",
                    "query latency",
                    "query time",
                    "query duration",
                    "database latency",
                    "db latency",
                    "slow query",
                    "query performance"),
            meaning("cache_latency", "redis latency", "cache latency"),
            meaning("network_latency", "network latency"),
            meaning("success_rate", "success rate", "success ratio"),
            meaning(
                    "db_connection_errors",
                    "connection error",
                    "connection failure",
                    "connection failed",
                    "connection refused"),
            meaning(
                    "error_rate",
                    "error rate",
                    "error ratio",
                    "error percentage",
                    "failure rate",
                    "failure ratio",
                    "5xx",
                    "http error",
                    "failed request",
                    "error"),
            meaning(
                    "latency",
                    "latency",
                    "response time",
                    "request duration",
                    "request time",
                    "response duration",
                    "ttfb"),
            meaning(
                    "db_connections",
                    "database connection",
                    "db connection",
                    "postgres connection",
                    "postgresql connection",
                    "mysql connection",
                    "connection pool",
                    "pool usage",
                    "pool utilization",
                    "active connection",
                    "connection usage",
                    "connection count",
                    "connection"),
            meaning("heap_usage", "heap"),
            meaning("swap_usage", "swap"),
            meaning("memory_available", "memory available", "memory free", "mem available", "mem free"),
            meaning("memory_usage", "memory", "ram", "mem usage"),
            meaning("load", "load average", "system load"),
            meaning("cpu_usage", "cpu", "processor"),
            meaning("inode_usage", "inode"),
            meaning("disk_io", "disk io", "disk i o", "iops", "io wait", "iowait"),
            meaning(
                    "disk_available",
                    "disk free",
                    "disk available",
                    "space available",
                    "space free",
                    "storage free",
                    "storage available",
                    "filesystem avail"),
            meaning("disk_usage", "disk", "storage", "filesystem", "volume usage", "volume space"),
            meaning("packet_loss", "packet loss"),
            meaning("network_io", "network io", "network i o", "network traffic", "bandwidth"),
            meaning(
                    "throughput",
                    "throughput",
                    "request rate",
                    "request per second",
                    "rps",
                    "qps",
                    "tps",
                    "request volume"),
            meaning("availability", "availability", "uptime"),
            meaning("active_users", "active user"),
            meaning("restarts", "pod restart", "container restart", "restart"));

    private static final Set<String> NO_PLURAL = Set.of("redis", "postgres", "kubernetes", "hls", "aws");
    private static final Set<String> NOISE = Set.of(
            "the",
            "a",
            "an",
            "of",
            "in",
            "on",
            "for",
            "high",
            "low",
            "current",
            "total",
            "system",
            "overall",
            "usage",
            "utilization",
            "utilisation",
            "used",
            "percent",
            "percentage",
            "rate",
            "level");

    private MetricKeys() {}

    private record Meaning(String key, List<List<String>> phrases) {}

    /** The canonical key, such as {@code latency}; where the name is unknown, its words in lower case with underscores. */
    public static String key(String name) {
        Optional<String> known = known(name);
        if (known.isPresent()) {
            return known.get();
        }
        List<String> words = words(Qualifiers.strip(name));
        List<String> telling =
                words.stream().filter(word -> !NOISE.contains(word)).toList();
        return String.join("_", telling.isEmpty() ? words : telling);
    }

    /** The canonical key of a metric we know, nothing for any other. */
    public static Optional<String> known(String name) {
        List<String> all = all(name, true);
        return all.stream().findFirst();
    }

    /** The canonical keys of all metrics that the name speaks of, such as both of {@code High CPU/Memory Usage}. */
    public static List<String> all(String name) {
        return all(name, false);
    }

    private static List<String> all(String name, boolean first) {
        Set<String> words = new LinkedHashSet<>(words(name));
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> keys = new ArrayList<>();
        for (Meaning meaning : MEANINGS) {
            Optional<List<String>> phrase =
                    meaning.phrases.stream().filter(words::containsAll).findFirst();
            if (phrase.isPresent()) {
                keys.add(meaning.key);
                if (first) {
                    return keys;
                }
                phrase.get().forEach(words::remove);
            }
        }
        return List.copyOf(keys);
    }

    /** The words of a name in lower case and singular; {@code camelCase}, {@code snake_case} and {@code I/O} are split. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= name.length(); i++) {
            boolean inWord = i < name.length() && Character.isLetterOrDigit(name.charAt(i));
            boolean hump = inWord
                    && start >= 0
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (start >= 0 && (!inWord || hump)) {
                words.add(singular(name.substring(start, i).toLowerCase(Locale.ROOT)));
                start = -1;
            }
            if (inWord && start < 0) {
                start = i;
            }
        }
        return words;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !word.endsWith("us")
                && !word.endsWith("ps")
                && !NO_PLURAL.contains(word);
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static Meaning meaning(String key, String... phrases) {
        List<List<String>> split = new ArrayList<>();
        for (String phrase : phrases) {
            split.add(List.of(phrase.split(" ")));
        }
        return new Meaning(key, split);
    }
}
