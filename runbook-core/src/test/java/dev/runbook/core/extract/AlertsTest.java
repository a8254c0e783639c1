package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertsTest {
    @Test
    void numberedHeadingsBelowAHeadingOfSeverity() {
        Excerpt excerpt = Excerpt.of("""
                ## Frequent alerts

                ### Critical Alerts

                #### 1. Orders Stuck (queue depth > 500)
                **Symptoms**: Orders are not shipped
                **Actions**:
                1. Look at the worker: `docker logs worker`

                #### 2. Payments Rejected (402 errors)
                **Symptoms**: Customers report declined cards
                **Actions**:
                1. Call the provider

                ### Low Severity Alerts

                #### 3. Stale Cache
                **Symptoms**: Cache age > 30 minutes
                **Actions**:
                1. Clear it
                """);
        assertThat(excerpt.alerts())
                .containsExactly(
                        "5: Orders Stuck | Critical | queue depth > 500",
                        "10: Payments Rejected | Critical | Customers report declined cards",
                        "17: Stale Cache | Low | Cache age > 30 minutes");
    }

    @Test
    void boldLinesBelowAHeadingOfPriority() {
        assertThat(Excerpt.of("""
                ### Alert handling

                #### High Priority Alerts

                **Site Unreachable**
                1. Ping the balancer

                **Logins Fail**
                1. Check the identity provider
                """).alerts())
                .containsExactly("5: Site Unreachable | High | -", "8: Logins Fail | High | -");
    }

    @Test
    void aHeadingWithALineThatNamesTheCondition() {
        assertThat(Excerpt.of("""
                ## Incidents

                ### Slow Search Alert

                **Alert**: p99 latency > 3s for 5m

                1. Look at the dashboard
                """).alerts()).containsExactly("3: Slow Search | - | p99 latency > 3s for 5m");
    }

    @Test
    void aLabelMayNameTheAlertInsteadOfItsCondition() {
        assertThat(Excerpt.of("""
                ### Search is slow

                **Alert**: SearchLatencyHigh
                **Severity**: P2
                """).alerts()).containsExactly("1: SearchLatencyHigh | P2 | -");
    }

    @Test
    void aLevelMayStandBehindTheName() {
        assertThat(Excerpt.of("""
                ## Alert Runbooks

                ### Disk Full (P1)

                1. Delete old logs
                """).alerts()).containsExactly("3: Disk Full | P1 | -");
    }

    @Test
    void headingsAboutAlertingAreNoAlerts() {
        assertThat(Excerpt.of("""
                ## Alerts

                - **Slack:** #shop-alerts
                - **PagerDuty:** On-call rotation

                ### Configuring receivers

                1. Edit the file

                ### Alert channels

                - Mail

                ### Overview

                All alerts go to one place.
                """).alerts()).isEmpty();
    }

    @Test
    void rowsOfATableOfAlerts() {
        assertThat(Excerpt.of("""
                | Alert | Severity | Condition |
                |---|---|---|
                | ShopDown | critical | probe success < 1 |
                | ShopSlow | warning | p95 latency > 2s for 10m |
                """).alerts())
                .containsExactly(
                        "3: ShopDown | critical | probe success < 1",
                        "4: ShopSlow | warning | p95 latency > 2s for 10m");
    }

    @Test
    void rowsWithAnAlertThresholdOrWhoseActionAlerts() {
        assertThat(Excerpt.of("""
                | Metric | Target | Alert Threshold |
                |---|---|---|
                | Checkout Time (p95) | < 1s | > 4s |
                """).alerts()).containsExactly("3: Checkout Time | - | p95 > 4s");
        assertThat(Excerpt.of("""
                | Metric | Threshold | Action |
                |---|---|---|
                | CPU Usage | > 70% | Scale up |
                | Failed Logins | > 100 | Page on-call |
                """).alerts()).containsExactly("4: Failed Logins | - | > 100");
    }

    @Test
    void aPageWhoseFileIsCalledAsTheAlert() {
        String text = """
                # Shop Queue Full

                ## Meaning

                The queue holds more than 5000 messages. Orders wait.

                ## Diagnosis

                - Check the consumers

                ## Mitigation

                - Add consumers
                """;
        assertThat(Excerpt.of("shop/ShopQueueFull.md", text).alerts())
                .singleElement()
                .asString()
                .startsWith("1: ")
                .endsWith("| The queue holds more than 5000 messages");
        assertThat(Excerpt.of("shop/guide.md", text).alerts()).isEmpty();
    }

    @Test
    void aDeclaredAlertNeedsNoSections() {
        assertThat(Excerpt.of("shop/QueueFull.md", "# Queue full\n\nSee the other page.\n", "QueueFull")
                        .alerts())
                .hasSize(1);
        assertThat(Excerpt.of("shop/Recovery.md", "# Recovery\n\nSee the other page.\n")
                        .alerts())
                .isEmpty();
    }

    @Test
    void anAlertNamedInALabelOfALine() {
        assertThat(Excerpt.of("""
                ### Lag

                **Alert (ConsumerLag)**: lag > 9000 for 10m
                """).alerts()).containsExactly("3: ConsumerLag | - | lag > 9000 for 10m");
    }
}
