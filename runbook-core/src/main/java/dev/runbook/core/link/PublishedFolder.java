package dev.runbook.core.link;

import java.util.List;
import java.util.Locale;

/**
 * What addresses have in common: their host and the first names of their paths.
 *
 * @param start up to the last slash that all have
 */
record PublishedFolder(String start) {
    /** The folder of at least one address. */
    static PublishedFolder of(List<String> urls) {
        String start = folder(urls.get(0));
        for (String url : urls) {
            while (!url.startsWith(start) && start.length() > scheme(start)) {
                start = folder(start.substring(0, start.length() - 1));
            }
        }
        return new PublishedFolder(start);
    }

    boolean holds(String url) {
        return url.startsWith(start);
    }

    /** Of an address; empty where it has none. */
    static String host(String url) {
        int from = url.indexOf("://");
        if (from < 0) {
            return "";
        }
        int to = url.indexOf('/', from + 3);
        return (to < 0 ? url : url.substring(0, to)).toLowerCase(Locale.ROOT);
    }

    private static String folder(String url) {
        int hash = url.indexOf('#');
        String page = hash < 0 ? url : url.substring(0, hash);
        return page.substring(0, page.lastIndexOf('/') + 1);
    }

    private static int scheme(String url) {
        return url.indexOf("://") + 3;
    }
}
