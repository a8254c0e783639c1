package dev.runbook.core.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses in pages: what kind they are, and the file of the site that a relative one means. */
final class Address {
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern SAFE_SCHEME =
            Pattern.compile("(?:https?|mailto|tel):.*", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private Address() {}

    /** Whether it names a scheme or a host. */
    static boolean external(String address) {
        return address.startsWith("//") || SCHEME.matcher(address).matches();
    }

    /** Whether a reader may be sent there although it is not ours: no script, no data. */
    static boolean followable(String address) {
        return SAFE_SCHEME.matcher(address).matches();
    }

    /**
     * The file and fragment that a relative address means, seen from a page.
     *
     * @return such as {@code alerts/web/Down/index.html#impact}, without {@code #} where there is no fragment; nothing
     *     when it leaves the site or cannot be decoded
     */
    static Optional<String> resolve(String page, String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash + 1);
        String path = hash < 0 ? address : address.substring(0, hash);
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        Optional<String> file =
                path.isEmpty() ? Optional.of(page) : decoded(path).flatMap(it -> join(page, it));
        if (fragment.isEmpty()) {
            return file;
        }
        return file.flatMap(it -> decoded(fragment).map(id -> it + "#" + id));
    }

    private static Optional<String> join(String page, String path) {
        Deque<String> segments = new ArrayDeque<>();
        int slash = page.lastIndexOf('/');
        String all = slash < 0 ? path : page.substring(0, slash + 1) + path;
        int start = 0;
        while (start <= all.length()) {
            int end = all.indexOf('/', start);
            end = end < 0 ? all.length() : end;
            String segment = all.substring(start, end);
            boolean last = end == all.length();
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.equals(".")) {
                segments.addLast(segment);
            }
            if (last && (segment.equals("..") || segment.equals("."))) {
                segments.addLast("");
            }
            start = end + 1;
        }
        return Optional.of(String.join("/", segments));
    }

    private static Optional<String> decoded(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        try {
            return Optional.of(URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
