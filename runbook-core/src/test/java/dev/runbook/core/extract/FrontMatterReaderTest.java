package dev.runbook.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Checked;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Document;
import dev.runbook.core.model.FrontMatter;
import dev.runbook.core.model.Procedure;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

class FrontMatterReaderTest {
    @Test
    void readsEveryKeyAndKeepsOthers() {
        Checked<FrontMatter> read = read("""
                ---
                title: Database down
                service: forms
                owner: Forms team
                kind: post-incident
                severity: P1
                alerts: [DatabaseDown, PoolExhausted]
                metrics: connections, latency
                reviewed: 2026-02-28
                review-every: 180d
                tags:
                - db
                - 5
                layout: page
                ---
                # H
                """);

        assertThat(read.diagnostics()).isEmpty();
        FrontMatter found = read.value();
        assertThat(found.title()).contains("Database down");
        assertThat(found.service()).contains("forms");
        assertThat(found.owner()).contains("Forms team");
        assertThat(found.kind()).contains(Procedure.Kind.POST_INCIDENT);
        assertThat(found.severity()).contains("P1");
        assertThat(found.alerts()).containsExactly("DatabaseDown", "PoolExhausted");
        assertThat(found.metrics()).containsExactly("connections", "latency");
        assertThat(found.reviewed()).contains(LocalDate.of(2026, 2, 28));
        assertThat(found.reviewEvery()).contains(Period.ofDays(180));
        assertThat(found.tags()).containsExactly("db", "5");
        assertThat(found.keys()).contains("layout");
        assertThat(found.span().line()).isEqualTo(2);
    }

    @Test
    void findingsHaveThePlacesOfTheMarkdownFile() {
        Checked<FrontMatter> read = read("---\r\ntitle: x\r\nreviewed: 2026-02-30\r\nOwner: me\r\n---\r\n# H\r\n");

        assertThat(read.diagnostics())
                .extracting(FrontMatterReaderTest::line)
                .containsExactlyInAnyOrder(
                        "schema WARNING r.md:3:11 There is no day 2026-02-30.",
                        "unknown-key WARNING r.md:4:1 There is no key Owner, so its value is not used.");
        assertThat(read.value().reviewed()).isEmpty();
    }

    @Test
    void aWrongValueIsReportedOnce() {
        assertThat(read("---\nreviewed: yesterday evening\n---\n").diagnostics())
                .hasSize(1);
        assertThat(read("---\n- a\n---\n").diagnostics()).hasSize(1);
        assertThat(read("---\na: b: c\n---\n").diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.severity()).isEqualTo(Severity.ERROR);
            assertThat(diagnostic.span()).hasToString("r.md:2:5");
        });
    }

    @Test
    void aFileWithoutFrontMatterSaysNothing() {
        assertThat(read("# H\n---\na: b\n---\n")).isEqualTo(Checked.of(FrontMatter.none("r.md")));
        assertThat(read("---\n---\n# H\n").diagnostics()).isEmpty();
    }

    private static Checked<FrontMatter> read(String text) {
        Document document = Markdown.read(new Source("r.md", text)).value();
        return FrontMatterReader.read(document);
    }

    private static String line(Diagnostic diagnostic) {
        return "%s %s %s %s"
                .formatted(diagnostic.rule(), diagnostic.severity(), diagnostic.span(), diagnostic.message());
    }
}
