package dev.runbook.core.site;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The paths of one site, each given out once. Refuses what would leave the site's folder, and two files that a file
 * system without case would make one; folders it may merge. Safe for many threads.
 */
final class SitePaths {
    private static final String FORBIDDEN = "\\:*?\"<>|";

    private static final String FOLDER = "a folder";

    /** By lower case: the path of a file, or {@link #FOLDER}. */
    private final Map<String, String> taken = new ConcurrentHashMap<>();

    /** Takes a file's path, or says why it cannot be had. */
    Optional<String> take(String path) {
        Optional<String> fault = fault(path);
        if (fault.isPresent()) {
            return fault;
        }
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            String known = taken.putIfAbsent(key(path.substring(0, slash)), FOLDER);
            if (known != null && !known.equals(FOLDER)) {
                return Optional.of("clashes with " + known);
            }
        }
        String known = taken.putIfAbsent(key(path), path);
        if (known == null) {
            return Optional.empty();
        }
        return Optional.of(known.equals(path) ? "is written twice" : "clashes with " + known);
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> fault(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c < ' ' || FORBIDDEN.indexOf(c) >= 0) {
                return Optional.of("holds a character that not every file system allows");
            }
        }
        for (String segment : path.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return Optional.of("leaves the site's folder or has an empty part");
            }
        }
        return Optional.empty();
    }
}
