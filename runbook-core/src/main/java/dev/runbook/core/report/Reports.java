package dev.runbook.core.report;

import java.util.List;
import java.util.Optional;

/** The registry of formats: one line for each. */
public final class Reports {
    /** Every format there is. */
    public static final List<Report> ALL = List.of(
            new TextReport(false), new JsonReport(), new SarifReport(""), new CatalogReport(), new CoverageReport());

    /** The formats that every run writes, and that the site carries. */
    public static final List<Report> PUBLISHED = List.of(new JsonReport(), new CatalogReport());

    private Reports() {}

    /** The format of that name. */
    public static Optional<Report> of(String name) {
        return ALL.stream().filter(report -> report.name().equals(name)).findFirst();
    }
}
