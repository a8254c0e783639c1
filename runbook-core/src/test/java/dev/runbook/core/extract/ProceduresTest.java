package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Procedure;
import org.junit.jupiter.api.Test;

class ProceduresTest {
    @Test
    void anOrderedListWithFencesAndBulletsBelowItsSteps() {
        Excerpt excerpt = Excerpt.of("""
                ### Restart the shop

                1. **Drain traffic**:
                   ```bash
                   ./drain.sh shop
                   ```

                2. **Restart**
                   - Web tier first: `docker restart web`
                   - Then the workers
                """);
        assertThat(excerpt.procedures()).containsExactly("1: Restart the shop | maintenance | ORDERED | 2");
        assertThat(excerpt.steps())
                .containsExactly(
                        "Drain traffic \u2039./drain.sh shop\u203a",
                        "Restart",
                        "  Web tier first: docker restart web \u2039docker restart web\u203a",
                        "  Then the workers");
    }

    @Test
    void numberedCommentsInAFenceAreSteps() {
        Excerpt excerpt = Excerpt.of("""
                ### Shop Release

                ```bash
                # 1. Merge the branch
                # 2. Tag the release
                git tag v1.0.0
                # not a step of its own

                # 3. Verify
                curl -f https://shop.test/health
                ```
                """);
        assertThat(excerpt.procedures()).containsExactly("1: Shop Release | deploy | FENCE_COMMENTS | 3");
        assertThat(excerpt.steps())
                .containsExactly(
                        "Merge the branch",
                        "Tag the release \u2039git tag v1.0.0\u203a",
                        "Verify \u2039curl -f https://shop.test/health\u203a");
    }

    @Test
    void commentsThatOnlyExplainAreNoSteps() {
        assertThat(Excerpt.of("""
                ### Log Rotation

                ```bash
                # Logs are rotated each night
                # Retention: 14 days

                # By hand
                logrotate -f /etc/logrotate.conf
                ```
                """).steps()).containsExactly("By hand \u2039logrotate -f /etc/logrotate.conf\u203a");
    }

    @Test
    void labelledBlocksAreOneProcedureOfTheirHeading() {
        Excerpt excerpt = Excerpt.of("""
                ## Troubleshooting

                ### Search does not start

                **Symptoms**: the container exits

                **Diagnosis**:
                ```bash
                # Look at its log
                docker logs search
                ```

                **Solutions**:
                - Check the settings
                - Free some memory
                """);
        assertThat(excerpt.procedures()).containsExactly("3: Search does not start | troubleshoot | BOLD_PHASES | 2");
        assertThat(excerpt.steps())
                .containsExactly(
                        "Diagnosis",
                        "  Look at its log \u2039docker logs search\u203a",
                        "Solutions",
                        "  Check the settings",
                        "  Free some memory");
    }

    @Test
    void numberedHeadingsAreStepsOfTheHeadingAbove() {
        assertThat(Excerpt.of("""
                ## Move to the standby

                ### Step 1: Stop writes

                ```bash
                ./readonly.sh on
                ```

                ### Step 2: Promote

                Use the console.
                """).procedures())
                .containsExactly("1: Move to the standby | other | NUMBERED_HEADINGS | 2");
    }

    @Test
    void chaptersWithNumbersAreNoSteps() {
        assertThat(Excerpt.of("""
                # Shop Runbook

                ## 1. Overview

                Text.

                ## 2. Deployment

                1. Build it
                2. Ship it
                """).procedures()).containsExactly("7: Deployment | deploy | ORDERED | 2");
    }

    @Test
    void bulletsAreStepsWhereTheyInstruct() {
        assertThat(Excerpt.of("""
                ### Quarterly Maintenance

                - Security audit
                - Capacity planning

                ### Account clean-up

                - Remove stale accounts
                - Update the groups

                ### Incident levels

                - Complete outage
                - Data loss

                ### Parts

                - Web tier: serves pages
                - Worker tier: sends mail
                """).procedures())
                .containsExactly(
                        "1: Quarterly Maintenance | maintenance | BULLETS | 2",
                        "6: Account clean-up | maintenance | BULLETS | 2");
    }

    @Test
    void peopleMetricsAndLinksAreNoProcedures() {
        assertThat(Excerpt.of("""
                ## Escalation Procedures

                ### Level 1 (On-call)

                - Handle alerts
                - Escalate to level 2

                ## Contacts

                1. Call the shift lead
                2. Call the manager

                ## Key Metrics

                - Monitor the queue
                - Check the disk

                ## Log Locations

                - Application: `docker logs shop`

                ## Table of Contents

                1. [Escalation](#escalation-procedures)
                """).procedures()).isEmpty();
    }

    @Test
    void aTaskListIsAProcedureWhereItIsWork() {
        Excerpt excerpt = Excerpt.of("""
                ### Before the release

                - [ ] All tests are green
                - [ ] Secrets rotated

                ### During the release

                - [ ] Enable maintenance mode
                - [ ] Watch the error rate

                ### Next Steps

                - [ ] Write more runbooks
                """);
        assertThat(excerpt.procedures()).containsExactly("6: During the release | deploy | TASK_LIST | 2");
    }

    @Test
    void theEnvironmentTakesTheKindOfTheTitleAbove() {
        assertThat(Excerpt.of("""
                ### Release Steps by Stage

                #### Staging

                ```bash
                ./deploy.sh staging
                ```
                """).procedures())
                .containsExactly("3: Release Steps by Stage: Staging | deploy | FENCE_COMMENTS | 1");
    }

    @Test
    void thePhasesOfAnAlertsPageAreProcedures() {
        assertThat(Excerpt.of("x/QueueFull.md", """
                # QueueFull

                ## Meaning

                It is full.

                ## Diagnosis

                Look at the consumers:

                ```bash
                kubectl get pods
                ```

                ## Mitigation

                ### More consumers

                - Add consumers
                - Wait for ten minutes

                ### Fewer producers

                Pause the import.
                """).procedures())
                .containsExactly(
                        "7: QueueFull: Diagnosis | diagnostic | FENCE_COMMENTS | 1",
                        "15: QueueFull: Mitigation | incident | SECTIONS | 2");
    }

    @Test
    void aPageOfOneProcedureKeepsItsParts() {
        Excerpt excerpt = Excerpt.of("""
                # Deploy the shop

                ## Prerequisites

                - VPN access

                ## Steps

                1. Build
                2. Ship

                ## Verification

                - Check the health page

                ## Rollback

                ```bash
                ./rollback.sh
                ```
                """);
        assertThat(excerpt.procedures()).containsExactly("1: Deploy the shop | deploy | SECTIONS | 3");
        assertThat(excerpt.all(Procedure.class)).singleElement().satisfies(it -> {
            assertThat(it.verification()).isTrue();
            assertThat(it.rollback()).isTrue();
            assertThat(it.preconditions()).contains("- VPN access");
        });
    }
}
