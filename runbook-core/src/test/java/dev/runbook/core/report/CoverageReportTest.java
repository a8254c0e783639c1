package dev.runbook.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageReportTest {
    private static final Source RULES = new Source("kiln/rules.yaml", """
            groups:
              - name: kiln
                rules:
                  - alert: KilnSmokes
                    expr: kiln_smokes
                  - alert: KilnDoorOpen
                    expr: kiln_door_open
                    labels: {severity: page, owner: potters}
            """);
    private static final Source LOFT = new Source("loft/loft.md", "# Loft\n\nNothing is watched here.\n");

    @Test
    void columnsAreEvenAndServicesWithoutAlertsHaveNoFigure() {
        assertThat(report(RULES, LOFT)).isEqualTo("""
                # Coverage

                Coverage 33 %: 0 of 2 alerts have a runbook, 0 a procedure, 2 a threshold, 1 a severity, 1 an owner, 0 a verification.

                | Service | Coverage | Alerts | Runbook | Procedure | Threshold | Severity | Owner | Verification | Metrics | Target | Alert | Runbooks | Fresh |
                |---------|---------:|-------:|--------:|----------:|----------:|---------:|------:|-------------:|--------:|-------:|------:|---------:|------:|
                | kiln    |     33 % |      2 |       0 |         0 |         2 |        1 |     1 |            0 |       0 |      - |     - |        0 |     - |
                | loft    |        - |      0 |       - |         - |         - |        - |     - |            - |       0 |      - |     - |        1 |     0 |
                | All     |     33 % |      2 |       0 |         0 |         2 |        1 |     1 |            0 |       0 |      - |     - |        1 |     0 |

                ## What alerts lack

                - KilnSmokes (kiln): runbook, procedure, severity, owner, verification
                - KilnDoorOpen (kiln): runbook, procedure, verification
                """);
    }

    @Test
    void theCatalogHoldsTheSameFigures() {
        assertThat(Written.by(new CatalogReport(), context(RULES, LOFT), List.of())
                        .replaceAll("\\s+", ""))
                .contains("\"coverage\":{\"percent\":33,\"have\":4,\"of\":12,\"alerts\":{\"of\":2,\"runbook\":0,")
                .contains("{\"service\":\"loft\",\"percent\":null,\"have\":0,\"of\":0,")
                .contains("{\"alert\":\"alert:kiln/kiln-door-open\","
                        + "\"lacks\":[\"runbook\",\"procedure\",\"verification\"]}");
    }

    @Test
    void oneAlertIsSpokenOfInTheSingular() {
        Source one = new Source("a/rules.yaml", "groups: [{name: a, rules: [{alert: A, expr: up == 0}]}]\n");
        assertThat(report(one)).contains(": 0 of 1 alert has a runbook, ");
    }

    private static String report(Source... files) {
        return Written.by(new CoverageReport(), context(files), List.of());
    }

    private static Context context(Source... files) {
        return Runbooks.analyse(Sources.of(List.of(files)), LocalDate.of(2026, 11, 20), Progress.SILENT)
                .context();
    }
}
