package dev.runbook.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code catalog.json}: every list is there, also when it is empty, and no secret is. */
class CatalogReportTest {
    private final String catalog = Written.by(new CatalogReport(), Sample.context(), List.of());

    @Test
    void hasEveryList() {
        assertThat(catalog)
                .startsWith("{\n  \"version\": 1,\n  \"services\": ")
                .contains(
                        "\"runbooks\"",
                        "\"alerts\"",
                        "\"metrics\"",
                        "\"thresholds\"",
                        "\"procedures\"",
                        "\"commands\"",
                        "\"checklists\"",
                        "\"severities\"",
                        "\"contacts\"",
                        "\"escalation\"",
                        "\"recoveryTargets\"",
                        "\"dashboards\"",
                        "\"endpoints\"",
                        "\"logLocations\"",
                        "\"schedules\"",
                        "\"maintenanceWindows\"",
                        "\"messageTemplates\"",
                        "\"links\"",
                        "\"coverage\"");
    }

    @Test
    void aCommandIsWrittenWithItsPlaceAndWithoutItsSecret() {
        assertThat(catalog)
                .contains("\"file\": \"guides/ops one.md\"", "\"line\": 6", "\"fencedLanguage\": \"bash\"")
                .doesNotContain("Tr0ub4dor");
    }
}
