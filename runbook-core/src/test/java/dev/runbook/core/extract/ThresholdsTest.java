package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThresholdsTest {
    @Test
    void aListOfMetricsHoldsTargets() {
        assertThat(Excerpt.of("""
                ### Metrics to watch

                - **CPU Usage**: < 75% sustained
                - Response time (p95 < 1s)
                - **Error Rate**: < 2% for 4xx, < 0.5% for 5xx
                - **Cache hit rate**: > 90%
                - **Throughput**: requests per second
                """).thresholds())
                .containsExactly(
                        "3: CPU Usage < 75% for sustained | target",
                        "4: Response time [p95] < 1 s | target",
                        "5: Error Rate [4xx] < 2% | target",
                        "5: Error Rate [5xx] < 0.5% | target",
                        "6: Cache hit rate > 90% | target");
    }

    @Test
    void twoFiguresJoinedByOrMeanTheSame() {
        assertThat(Excerpt.of("""
                ## Replica behind

                - **Warning level**: Any lag metric exceeds 90s or 2GB
                - **Critical level**: Any lag metric exceeds 400s or 6GB
                """).thresholds())
                .containsExactly(
                        "3: lag metric > 90 s | warning",
                        "3: lag metric > 2 GB | warning",
                        "4: lag metric > 400 s | critical",
                        "4: lag metric > 6 GB | critical");
    }

    @Test
    void aMetricMayStandBehindItsFigure() {
        assertThat(Excerpt.of("""
                ## Rollout

                1. Roll back if more than 1% errors for 5 minutes.
                """).thresholds()).containsExactly("3: errors > 1% for 5 minutes | rollback");
    }

    @Test
    void theColumnOfATableSaysTheRole() {
        assertThat(Excerpt.of("""
                | Metric | Target | Warning | Critical |
                |---|---|---|---|
                | Disk | < 60% | 75% | 90% |
                | Free handles | > 4000 | 2000 | 500 |
                """).thresholds())
                .containsExactly(
                        "3: Disk < 60% | target",
                        "3: Disk > 75% | warning",
                        "3: Disk > 90% | critical",
                        "4: Free handles > 4000 | target",
                        "4: Free handles < 2000 | warning",
                        "4: Free handles < 500 | critical");
    }

    @Test
    void theActionOfARowSaysTheRole() {
        assertThat(Excerpt.of("""
                | Metric | Threshold | Action |
                |---|---|---|
                | Load | > 8 | Investigate |
                | CPU | > 80% | Add replicas |
                | Errors | > 5% | Roll back |
                | Disk | > 90% | Clean up |
                | Logins | > 50 | Alert |
                """).thresholds())
                .containsExactly(
                        "3: Load > 8 | warning",
                        "4: CPU > 80% | scale",
                        "5: Errors > 5% | rollback",
                        "6: Disk > 90% | action",
                        "7: Logins > 50 | alert");
    }

    @Test
    void timesOfSeveritiesAndRecoveryAreNoThresholds() {
        assertThat(Excerpt.of("""
                ## Severity levels

                | Level | Response Time |
                |---|---|
                | SEV1 | < 15 mins |

                ## Recovery targets

                | Component | RTO | RPO |
                |---|---|---|
                | API | < 30 min | 5 min |
                """).thresholds()).isEmpty();
    }

    @Test
    void stepsSayWhatTheFigureIsFor() {
        assertThat(Excerpt.of("""
                ### Release

                1. Deploy the new version
                2. Consider rollback if error rate > 5%
                3. Scale the workers if CPU usage > 80%
                4. Verify that p95 latency < 300ms
                5. Escalate if it persists > 5 minutes
                """).thresholds())
                .containsExactly(
                        "4: error rate > 5% | rollback",
                        "5: CPU usage > 80% | scale", "6: latency [p95] < 300 ms | check");
    }

    @Test
    void whatFollowsAFigureSaysWhatHappens() {
        assertThat(Excerpt.of("""
                ## Monitoring

                - Heap usage > 85% \u2192 page
                - Search latency > 500ms \u2192 warn
                """).thresholds())
                .containsExactly("3: Heap usage > 85% | alert", "4: Search latency > 500 ms | warning");
    }

    @Test
    void aCommentBesideACommandIsACheck() {
        assertThat(Excerpt.of("""
                ### Sign-in broken

                1. **Check Key Length**
                   ```bash
                   echo $SIGNING_KEY | wc -c  # Should be > 40
                   ```
                """).thresholds()).containsExactly("5: Key Length > 40 | check");
    }

    @Test
    void theMeaningOfAnAlertHoldsItsFigure() {
        assertThat(Excerpt.of("x/DiskHot.md", """
                # DiskHot

                ## Description

                Fires when a disk is hot.

                - **Warning level**: disk temperature exceeds 50 degrees
                - **Critical level**: disk usage exceeds 90%

                ## Impact

                At more than 95% usage nothing works.

                ## Mitigation

                - Cool it
                """).thresholds())
                .contains("8: disk usage > 90% | critical")
                .noneMatch(line -> line.startsWith("12:"));
    }

    @Test
    void examplesAndProseAboutOtherThingsAreNone() {
        assertThat(Excerpt.of("""
                ## Background

                _Example: with a target of 99% you may be below 98% at this rate._

                Update the value too, from `> 0.01` to `> 0.5` for example.
                """).thresholds()).isEmpty();
    }
}
