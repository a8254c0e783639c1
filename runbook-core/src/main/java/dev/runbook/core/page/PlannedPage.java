package dev.runbook.core.page;

import java.util.function.Supplier;

/**
 * A page that will be made when it is needed. Making it has no effect but the page, so pages are made in parallel, in
 * any order, and again.
 *
 * @param url the page's URL
 */
public record PlannedPage(String url, Supplier<Page> make) {}
