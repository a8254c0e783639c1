package dev.runbook.core.render;

import dev.runbook.core.page.Page;
import dev.runbook.core.page.SiteInfo;
import java.net.URI;
import java.util.Optional;

/**
 * Addresses as one page prints them: relative, so that the site works below any path and from a folder on the disk.
 *
 * @param root what leads from the page to the site's root, such as {@code ../../}; empty on the home page
 */
record Hrefs(String root) {
    /** A page of errors is shown at any address, so its links begin at the server's root where that is known. */
    static Hrefs of(Page page, SiteInfo site) {
        if (page.kind().equals("not-found")) {
            return new Hrefs(site.url().flatMap(Hrefs::path).orElse(""));
        }
        return new Hrefs(
                "../".repeat((int) page.path().chars().filter(c -> c == '/').count()));
    }

    /** The address of a page or file of the site; an anchor of the same page and an address outside stay as they are. */
    String to(String url) {
        return url.startsWith("#") || isOutside(url) ? url : root + Page.path(url);
    }

    static boolean isOutside(String url) {
        return url.startsWith("https:") || url.startsWith("http:") || url.startsWith("mailto:");
    }

    private static Optional<String> path(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getRawPath());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
