package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.model.Checklist;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.Dashboard;
import dev.runbook.core.model.Endpoint;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.LogLocation;
import dev.runbook.core.model.MaintenanceWindow;
import dev.runbook.core.model.MessageTemplate;
import dev.runbook.core.model.Metric;
import dev.runbook.core.model.RecoveryTarget;
import dev.runbook.core.model.Schedule;
import dev.runbook.core.model.SeverityLevel;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every other kind of fact: contacts, escalation, levels, targets, places, windows, templates, checklists, metrics. */
class PeopleAndPlacesTest {
    @Test
    void contactsAndWhetherTheyWereFilledIn() {
        assertThat(Excerpt.of("""
                ## Emergency Contacts

                - **Primary**: <name/phone>
                - **Database team**: dba@shop.org
                - **Manager**: [Your contact info]
                - **CTO**: +33 6 XX XX XX XX
                - **Ops mail**: <ops@example.com>
                - **Slack**: #shop-ops
                - **On-call**: See PagerDuty rotation
                """).all(Contact.class))
                .extracting(it -> it.role() + " " + it.kind().word() + " " + it.placeholder())
                .containsExactly(
                        "Primary phone true",
                        "Database team email false",
                        "Manager other true",
                        "CTO phone true",
                        "Ops mail email true",
                        "Slack slack false",
                        "On-call pagerduty false");
    }

    @Test
    void escalationInListsHeadingsAndChains() {
        assertThat(Excerpt.of("""
                ## Escalation Path

                1. On-call engineer (primary)
                2. Team lead (if no answer in 15 min)
                """).all(EscalationStep.class))
                .extracting(it -> it.level() + " " + it.who() + " " + it.after().orElse("-"))
                .containsExactly("1 On-call engineer -", "2 Team lead if no answer in 15 min");
        assertThat(Excerpt.of("""
                ## Escalation Procedures

                ### Level 1 (Support)

                - Handle tickets

                ### Level 2 (Engineering)

                - Fix bugs
                """).all(EscalationStep.class))
                .extracting(it -> it.level() + " " + it.who())
                .containsExactly("1 Support", "2 Engineering");
        assertThat(Excerpt.of("""
                ### On-Call

                - Escalation: Anna \u2192 Bob
                """).all(EscalationStep.class))
                .extracting(EscalationStep::who)
                .containsExactly("Anna", "Bob");
    }

    @Test
    void levelsDefinedInTablesAndHeadings() {
        assertThat(Excerpt.of("""
                ### Severity Levels

                | Level | Description | Response Time |
                |---|---|---|
                | SEV1 | Outage | < 15 min |

                ### Incident Classification

                #### Severity 2 (High)
                - Part of the shop is down
                - Response time: 1 hour
                """).all(SeverityLevel.class))
                .extracting(it -> it.name() + " " + it.responseTime().orElse("-") + " "
                        + it.description().orElse("-"))
                .containsExactly("SEV1 < 15 min Outage", "Severity 2 (High) 1 hour Part of the shop is down");
    }

    @Test
    void recoveryTargetsInTables() {
        assertThat(Excerpt.of("""
                ## Targets

                | Component | RTO | RPO |
                |---|---|---|
                | API | 15 min | 0 min |

                """).all(RecoveryTarget.class))
                .extracting(it -> it.component() + " " + it.rto().orElse("-") + " "
                        + it.rpo().orElse("-"))
                .containsExactly("API 15 min 0 min");
    }

    @Test
    void recoveryTargetsOnLinesBelongToTheHeadingAbove() {
        assertThat(Excerpt.of("""
                ## Database

                - **RTO**: 1 hour
                - **RPO**: 5 minutes
                """).all(RecoveryTarget.class))
                .extracting(it -> it.component() + " " + it.rto().orElse("-") + " "
                        + it.rpo().orElse("-"))
                .containsExactly("Database 1 hour 5 minutes");
    }

    @Test
    void placesByTheirHeadings() {
        Excerpt excerpt = Excerpt.of("""
                ### Service URLs
                - **Shop**: https://shop.test/health (public)

                ### Log Locations
                - Web logs: `docker logs web`

                ### Dashboard Links
                - [Overview](https://grafana.shop.test/d/overview)

                ### Maintenance Windows
                - **Regular**: Sundays 02:00-04:00 UTC
                """);
        assertThat(excerpt.all(Endpoint.class))
                .extracting(it -> it.name() + " " + it.url())
                .containsExactly("Shop https://shop.test/health");
        assertThat(excerpt.all(LogLocation.class))
                .extracting(it -> it.what() + " " + it.where())
                .containsExactly("Web logs docker logs web");
        assertThat(excerpt.all(Dashboard.class)).extracting(Dashboard::name).containsExactly("Overview");
        assertThat(excerpt.all(MaintenanceWindow.class))
                .extracting(MaintenanceWindow::when)
                .containsExactly(Optional.of("Sundays 02:00-04:00 UTC"));
    }

    @Test
    void schedulesSayWhatFor() {
        assertThat(Excerpt.of("""
                ### Nightly Backup

                ```bash
                # Backup of the shop (cron)
                30 1 * * * /opt/shop/backup.sh
                ```
                """).all(Schedule.class))
                .extracting(it -> it.expression() + " " + it.purpose())
                .containsExactly("30 1 * * * Backup of the shop");
    }

    @Test
    void messageTemplatesHaveBlanks() {
        assertThat(Excerpt.of("""
                ### Communication Template

                ```
                OUTAGE: [Service] since [Time]
                - [ ] is no blank
                ```
                """).all(MessageTemplate.class))
                .singleElement()
                .satisfies(it -> assertThat(it.placeholders())
                        .extracting(blank -> blank.name())
                        .contains("Service", "Time"));
    }

    @Test
    void checklistsAreNamedByTheNearestTitle() {
        assertThat(Excerpt.of("""
                ## Planned work

                ### Weekly

                - [ ] Look at the disks
                - [x] Read the log

                ### Release

                1. **Before**
                   - [ ] Tell people
                2. Ship

                **Next Steps:**

                - [ ] Write this down
                """).all(Checklist.class))
                .extracting(it ->
                        it.span().line() + " " + it.title() + " " + it.items().size())
                .containsExactly("3 Planned work: Weekly 2", "10 Before 1");
    }

    @Test
    void metricsAlsoWithoutAThreshold() {
        assertThat(Excerpt.of("""
                ### Key Metrics

                - Connection pool usage
                - **Latency**: < 2s for web, < 1s for API
                - **Throughput**: requests per second
                """).all(Metric.class))
                .extracting(it -> it.name() + it.qualifier().map(" "::concat).orElse(""))
                .containsExactly("Connection pool usage", "Latency web", "Latency API", "Throughput");
    }
}
