package dev.runbook.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runbook.core.Progress;
import dev.runbook.core.Runbooks;
import dev.runbook.core.Sources;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.link.Coverage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class CoverageBarTest {
    @Test
    void aBarThatIsReachedSaysNothing() throws MojoExecutionException {
        assertThat(CoverageBar.of(16).complaint(coverage(12))).isEmpty();
    }

    @Test
    void namesFigureBarAndTheAlertsThatLackMost() throws MojoExecutionException {
        assertThat(CoverageBar.of(17).complaint(coverage(12)).orElseThrow())
                .startsWith("The coverage is 16 %, below the 17 % of minCoverage. These alerts lack most:\n"
                        + "  Alert10 (mill) has no runbook, procedure, severity, owner, verification\n")
                .endsWith(
                        "  Alert19 (mill) has no runbook, procedure, severity, owner, verification\n" + "  and 2 more");
    }

    @Test
    void withoutAlertsNoBarIsMissed() throws MojoExecutionException {
        assertThat(CoverageBar.of(100).complaint(coverage(0))).isEmpty();
    }

    @Test
    void aBarIsAPercentage() {
        assertThatThrownBy(() -> CoverageBar.of(101))
                .isInstanceOf(MojoExecutionException.class)
                .hasMessage("runbook.minCoverage is 101; it may be from 0 to 100.");
    }

    private static Coverage coverage(int alerts) {
        String rules = IntStream.range(10, 10 + alerts)
                .mapToObj(number -> "      - alert: Alert" + number + "\n        expr: wheel_turns == 0\n")
                .collect(Collectors.joining("", "groups:\n  - name: mill\n    rules:\n", ""));
        Source source = new Source("mill/rules.yaml", rules);
        return Runbooks.analyse(Sources.of(List.of(source)), LocalDate.of(2026, 11, 20), Progress.SILENT)
                .context()
                .coverage();
    }
}
