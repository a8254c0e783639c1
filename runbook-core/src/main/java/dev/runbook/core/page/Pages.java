package dev.runbook.core.page;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All pages of the site, planned but not made. */
public final class Pages {
    private static final List<PageType> TYPES = List.of(
            HomePage::plan,
            ServicePage::plan,
            RunbookPage::plan,
            AlertPage::plan,
            AlertNamePage::plan,
            MetricPage::plan,
            ProcedurePage::plan,
            ChecklistPage::plan,
            RulePage::plan,
            FindingsPage::plan,
            DisagreementsPage::plan,
            CoveragePage::plan,
            ContactsPage::plan,
            SeveritiesPage::plan,
            CommandsPage::plan,
            ServiceCommandsPage::plan,
            SearchPage::plan,
            NotFoundPage::plan);

    private Pages() {}

    /** Sorted by URL; every URL once. */
    public static List<PlannedPage> of(Edition edition) {
        TreeMap<String, PlannedPage> pages = new TreeMap<>(Comparator.naturalOrder());
        for (PageType type : TYPES) {
            Stream<PlannedPage> planned = type.plan(edition);
            planned.forEach(page -> pages.putIfAbsent(page.url(), page));
        }
        return List.copyOf(pages.values());
    }
}
