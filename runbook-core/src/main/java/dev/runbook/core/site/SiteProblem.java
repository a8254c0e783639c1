package dev.runbook.core.site;

import java.util.Comparator;

/**
 * Something wrong with a page as published. It is a defect of the site's own making, not of a runbook.
 *
 * @param page path of the first page that has it
 * @param what such as {@code dead anchor}
 * @param link what the page says, as written
 * @param pages how many pages have it
 */
public record SiteProblem(String page, String what, String link, int pages) {
    static final Comparator<SiteProblem> ORDER = Comparator.comparing(SiteProblem::page)
            .thenComparing(SiteProblem::what)
            .thenComparing(SiteProblem::link);

    @Override
    public String toString() {
        String more = pages == 1 ? "" : " (and " + (pages - 1) + " more)";
        return page + ": " + what + ": " + link + more;
    }
}
