package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Alert;
import dev.runbook.core.model.Contact;
import dev.runbook.core.model.EscalationStep;
import dev.runbook.core.model.Fact;
import dev.runbook.core.model.MaintenanceWindow;
import dev.runbook.core.model.Procedure;
import dev.runbook.core.model.SeverityLevel;
import dev.runbook.core.model.Threshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forms in which structured runbooks state facts, and what a reader takes from them. */
class FormsOfFactsTest {
    @Test
    void anAlertsPageMayNameItsConditionAboveTheSections() {
        List<Alert> alerts = read(Alert.class, "alerts/DiskFull.md", """
                # Disk Full

                **Alert**: Disk Usage > 80% for 15m

                ## Meaning

                A disk fills up.

                ## Impact

                Soon nothing can be written.
                """);
        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.condition()).contains("Disk Usage > 80% for 15m");
            assertThat(alert.duration()).contains("15m");
            assertThat(alert.threshold().map(Threshold::metric)).contains("Disk Usage");
        });
    }

    @Test
    void aConditionMaySayThatSomethingEqualsAFigure() {
        List<Alert> alerts = read(Alert.class, "shop.md", """
                ## Database Gone

                **Alert**: Database Reachable == 0 for 2m

                1. Restart it.
                """);
        assertThat(alerts)
                .singleElement()
                .extracting(alert -> alert.threshold().map(it -> it.comparator().symbol()))
                .isEqualTo(Optional.of("=="));
    }

    @Test
    void aListOfVariablesHoldsNeitherAlertsNorContacts() {
        String text = """
                # Shop Alerts

                ## Variables used here

                - `EMAIL`: the mail address of the customer, such as a@shop.org
                - `HOST`: where Redis runs

                ## Cache Empty

                **Alert**: Hit Rate < 10%
                """;
        assertThat(read(Alert.class, "alerts.md", text)).extracting(Alert::name).containsExactly("Cache Empty");
        assertThat(read(Contact.class, "alerts.md", text)).isEmpty();
    }

    @Test
    void aListOfContactsIsNoEscalationBecauseThePageIsAboutBoth() {
        String text = """
                # Contacts and Escalation

                ## Contacts

                - **Database team**: dba@shop.org
                - **Slack**: #shop

                **To fill in by the owner:** the phone numbers.

                ## Escalation Path

                | Level | Who | After |
                |---|---|---|
                | Level 1 | On-call engineer | at once |
                | Level 2 | Team lead | 15 min |
                """;
        assertThat(read(Contact.class, "contacts.md", text))
                .extracting(Contact::role)
                .containsExactly("Database team", "Slack");
        assertThat(read(EscalationStep.class, "contacts.md", text))
                .extracting(EscalationStep::who)
                .containsExactly("On-call engineer", "Team lead");
        assertThat(read(SeverityLevel.class, "contacts.md", text)).isEmpty();
    }

    @Test
    void aLinkToTheMaintenanceWindowsIsNone() {
        assertThat(read(MaintenanceWindow.class, "index.md", """
                # Shop

                - [Maintenance windows](maintenance.md): when and how
                - **Maintenance window**: Sundays 02:00-04:00 UTC
                """))
                .extracting(MaintenanceWindow::when)
                .containsExactly(Optional.of("Sundays 02:00-04:00 UTC"));
    }

    @Test
    void anEmergencySaysHowUrgentAProcedureIsNotWhatItDoes() {
        assertThat(read(Procedure.class, "cache.md", """
                # Cache Operations

                ## Emergency Flush

                1. Flush the database.
                   ```bash
                   redis-cli FLUSHDB
                   ```
                2. Look whether it fills again.
                """))
                .extracting(Procedure::kind)
                .containsExactly(Procedure.Kind.CACHE);
    }

    @Test
    void aStepCalledVerifyVerifiesWhateverStandsBeforeIt() {
        assertThat(read(Procedure.class, "status.md", """
                # Status Check

                1. List the services.
                   ```bash
                   docker ps
                   ```
                2. **Verify:** every service is listed.
                """))
                .extracting(Procedure::verification)
                .containsExactly(true);
    }

    private static <T extends Fact> List<T> read(Class<T> kind, String path, String text) {
        Source source = new Source(path, text);
        return Extractor.extract(Markdown.read(source).value(), new Hints(Map.of(), Optional.empty()))
                .value()
                .facts()
                .of(kind);
    }
}
