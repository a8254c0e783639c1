package dev.runbook.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.model.LiveServer;
import dev.runbook.core.report.Report;
import dev.runbook.core.report.Reports;
import dev.runbook.core.report.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The same input gives the same bytes, whatever surrounds the run. */
class RunbooksTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final List<Source> SOURCES = List.of(
            new Source("mail/service.yaml", "name: Mail\nowner: Mail team\n"),
            new Source("mail/rules.yaml", """
                    groups:
                      - name: mail
                        rules:
                          - alert: QueueStuck
                            expr: mail_queue_length > 500
                            for: 10m
                            labels: {severity: critical}
                    """),
            new Source("mail/alerts.md", """
                    # Mail alerts

                    ## Critical alerts

                    ### Queue Stuck

                    **Alert**: Queue length > 500 for 10m

                    1. Look at the queue: `mailq | tail -n 20`
                    2. If it grows, do the Queue Flush.
                    3. Verify that the queue shrinks: `mailq | tail -n 1`
                    """),
            new Source("mail/operations.md", """
                    # Mail operations

                    ## Queue Flush

                    1. Flush it: `postqueue -f`
                    2. Check [the alert](alerts.md#queue-stuck) again.

                    ## Before a release

                    - [ ] Backup taken
                    - [ ] Team informed

                    See [the wiki](wiki.md).\t
                    """),
            new Source("web/README.md", "# Web Runbook\n\nCall `<name/phone>` when it is down.\n"));

    @Test
    void theOrderOfFilesDoesNotMatter() {
        String expected = report(SOURCES);
        List<Source> shuffled = new ArrayList<>(SOURCES);
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(report(shuffled)).isEqualTo(expected);
        }
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    void localeAndTimeZoneDoNotMatter() {
        String expected = report(SOURCES);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(report(SOURCES)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void lineEndsDoNotMatterForWhatIsRead() {
        List<Source> windows = SOURCES.stream()
                .map(source -> new Source(source.path(), source.text().replace("\n", "\r\n")))
                .toList();
        Report catalog = Reports.of("catalog").orElseThrow();
        assertThat(write(catalog, windows)).isEqualTo(write(catalog, SOURCES));
    }

    @Test
    void oddTextsAreReadWithoutAMistakeOfOurs() {
        List<Source> odd = List.of(
                new Source("empty.md", ""),
                new Source("bullet.md", "# Ops Runbook\n\n## Restart\n\n-\n-\n\n1.\n2.\n"),
                new Source("fence.md", "# Ops Runbook\n\n## Restart\n\n```bash\n"),
                new Source("table.md", "# Ops Runbook\n\n|-|\n|\n\n| a | b |\n|---|---|\n| | |\n"),
                new Source("rules.yaml", "groups: [{rules: [{alert: }]}]\n"));
        assertThat(report(odd)).doesNotContain("internal-error");
    }

    @Test
    void theFixtureHoldsFactsAndFindings() {
        assertThat(report(SOURCES)).contains("alert:mail/queue-stuck", "procedure:mail/queue-flush", "\"dead-link\"");
    }

    @Test
    void theSeriesOfAServerCountWhereNoCatalogFileLies() {
        Source text = new Source("mail/queue.md", """
                # Mail queue

                ## Look at the queue

                ```promql
                mail_queue_lenght > 500
                ```
                """);
        LiveServer server = new LiveServer(
                "http://monitor:9090", Optional.empty(), Optional.of(List.of("mail_queue_length")), List.of());

        Analysis analysis = Runbooks.analyse(Sources.of(List.of(text)), TODAY, Optional.of(server), Progress.SILENT);

        assertThat(analysis.findings())
                .extracting(finding -> finding.diagnostic().rule())
                .contains("unknown-metric");
        assertThat(analysis.context().graph().catalog().services()).hasSize(1);
    }

    private static String report(List<Source> sources) {
        return Reports.ALL.stream().map(report -> write(report, sources)).collect(Collectors.joining("\n"));
    }

    private static String write(Report report, List<Source> sources) {
        Analysis analysis = Runbooks.analyse(Sources.of(sources), TODAY, Progress.SILENT);
        return Written.by(report, analysis.context(), analysis.findings());
    }
}
