package dev.runbook.core.page;

import java.util.stream.Stream;

/** One kind of page: says which pages of that kind an edition has. */
@FunctionalInterface
public interface PageType {
    Stream<PlannedPage> plan(Edition edition);
}
