package dev.runbook.core.threshold;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The series of usual exporters, and what people call them. */
final class Series {
    private static final List<String> SUFFIXES = List.of("_total", "_bucket", "_count", "_sum");
    private static final Map<String, String> KEYS = table();

    private Series() {}

    /** Whether a name is that of a series: one word with underscores, not a phrase. */
    static boolean isName(String name) {
        return name.indexOf('_') >= 0 && name.strip().indexOf(' ') < 0;
    }

    /** The key of a series that we know by its whole name. */
    static Optional<String> key(String name) {
        String series = name.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(KEYS.get(series)).or(() -> Optional.ofNullable(KEYS.get(base(series))));
    }

    private static String base(String series) {
        return SUFFIXES.stream()
                .filter(series::endsWith)
                .findFirst()
                .map(suffix -> series.substring(0, series.length() - suffix.length()))
                .orElse(series);
    }

    private static Map<String, String> table() {
        try (InputStream in = Series.class.getResourceAsStream("series.txt")) {
            if (in == null) {
                throw new IllegalStateException("series.txt is missing beside " + Series.class.getName());
            }
            Map<String, String> keys = new HashMap<>();
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] parts = line.split(": ", 2);
                        for (String series : parts[1].split(", ", -1)) {
                            keys.put(series, parts[0]);
                        }
                    });
            return Map.copyOf(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
