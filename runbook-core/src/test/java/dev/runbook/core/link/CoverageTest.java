package dev.runbook.core.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final Source FERRY = new Source("ferry/FerryDown.md", """
            ---
            owner: harbour team
            reviewed: 2026-03-01
            ---
            # FerryDown

            ## Meaning

            No boat has moved for ten minutes.

            ## Mitigation

            1. Start the other boat: `ferryctl start second`

            ## Verification

            1. `ferryctl status` says moving.
            """);
    private static final Source NOTES = new Source("ferry/notes.md", """
            # Ferry notes

            Last updated: 2025-03-01

            | Metric | Target | Alert Threshold |
            |---|---|---|
            | Queue length | < 40 cars | > 80 cars |
            | Deck humidity | < 70% | |
            """);
    private static final Source RULES = new Source("ferry/rules.yaml", """
            groups:
              - name: ferry
                rules:
                  - alert: FerryDown
                    expr: ferry_moving == 0
                    for: 10m
                    labels: {severity: critical}
                  - alert: FerryFull
                    expr: ferry_cars > 80
                    labels: {team: harbour}
            """);
    private static final Source PIER = new Source("pier/pier.md", "# Pier\n\nA pier.\n");

    @Test
    void anAlertHasWhatItsTextItsRuleAndItsRunbookSay() {
        assertThat(of("alert:ferry/ferry-down").has())
                .containsExactly(
                        Aspect.RUNBOOK,
                        Aspect.PROCEDURE,
                        Aspect.THRESHOLD,
                        Aspect.SEVERITY,
                        Aspect.OWNER,
                        Aspect.VERIFICATION);
    }

    @Test
    void aRuleAloneHasACondition() {
        AlertCoverage full = of("alert:ferry/ferry-full");
        assertThat(full.has()).isEqualTo(Set.of(Aspect.THRESHOLD, Aspect.OWNER));
        assertThat(full.lacks())
                .containsExactly(Aspect.RUNBOOK, Aspect.PROCEDURE, Aspect.SEVERITY, Aspect.VERIFICATION);
    }

    @Test
    void aTargetIsNoAlert() {
        Tally ferry = tally("ferry");
        assertThat(ferry.share(Aspect.TARGET).have()).isEqualTo(2);
        assertThat(ferry.share(Aspect.ALERT).have()).isEqualTo(ferry.count(Aspect.Kind.METRIC) - 1);
    }

    @Test
    void aDateLongAgoIsNotFresh() {
        assertThat(tally("ferry").share(Aspect.FRESH)).isEqualTo(new Share(1, 2));
        assertThat(tally("pier").share(Aspect.FRESH)).isEqualTo(new Share(0, 1));
    }

    @Test
    void theFigureIsWhatIsThereOfAllAspectsOfAllAlerts() {
        assertThat(coverage().total().alerts()).isEqualTo(new Share(9, 18));
        assertThat(tally("pier").alerts()).isEqualTo(Share.NONE);
    }

    @Test
    void theOrderOfFilesChangesNothing() {
        List<Source> turned = new ArrayList<>(List.of(FERRY, NOTES, RULES, PIER));
        Collections.reverse(turned);
        assertThat(coverage(turned)).hasToString(coverage().toString());
    }

    private static AlertCoverage of(String id) {
        return coverage().alerts().stream()
                .filter(alert -> alert.alert().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Tally tally(String service) {
        return coverage().services().stream()
                .filter(coverage -> coverage.service().service().equals(service))
                .findFirst()
                .orElseThrow()
                .tally();
    }

    private static Coverage coverage() {
        return coverage(List.of(FERRY, NOTES, RULES, PIER));
    }

    private static Coverage coverage(List<Source> files) {
        return Runbooks.analyse(Sources.of(files), LocalDate.of(2026, 11, 20), Progress.SILENT)
                .context()
                .coverage();
    }
}
