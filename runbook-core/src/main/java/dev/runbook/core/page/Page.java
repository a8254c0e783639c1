package dev.runbook.core.page;

import java.util.List;
import java.util.Optional;

/**
 * One page of the site as a value, without any HTML. A page is made when it is written and then forgotten: there are
 * more pages than fit into memory.
 */
public interface Page {
    /** The kind of page in one word, such as {@code alert}; also the name of its template and of the filter in search. */
    String kind();

    /** Relative to the site's root, without a leading slash; empty for the home page; a folder ends with a slash. */
    String url();

    /** What the page is about, without the site's name. */
    String title();

    /** The id of the service that the page belongs to. */
    default Optional<String> service() {
        return Optional.empty();
    }

    /** The pages above this one, outermost first, without the home page and without this page. */
    default List<Ref> breadcrumbs() {
        return List.of();
    }

    /** The headings within the page that can be linked to, in order. */
    default List<Anchor> headings() {
        return List.of();
    }

    /** What search knows of the page; nothing for a page that nobody looks for. */
    default Optional<Searchable> search() {
        return Optional.empty();
    }

    /** Whether the page has boxes to tick and prints as a checklist. */
    default boolean printsAsChecklist() {
        return false;
    }

    /** The file that holds the page: {@code index.html} within its folder. */
    default String path() {
        return path(url());
    }

    /** The file that holds the page of a URL: {@code index.html} within its folder; an anchor stays behind it. */
    static String path(String url) {
        int hash = url.indexOf('#');
        String page = hash < 0 ? url : url.substring(0, hash);
        String file = page.isEmpty() || page.endsWith("/") ? page + "index.html" : page;
        return hash < 0 ? file : file + url.substring(hash);
    }
}
