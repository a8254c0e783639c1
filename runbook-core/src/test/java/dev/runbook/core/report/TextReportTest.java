package dev.runbook.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people read: place, excerpt with carets below the right columns, help, summary; and no secret. */
class TextReportTest {
    private final TextReport report = new TextReport(false);

    @Test
    void showsPlaceExcerptHelpAndSummary() {
        assertThat(Written.by(report, Sample.context(), Sample.findings())).isEqualTo("""
                        guides/ops one.md:3:5: error: There is no file `y.md`. [dead-link]
                           3 | See [x](y.md).
                             |     ^^^^^^^^^
                             = other.md:1:1: this is near
                             = help: Correct the path.

                        guides/ops one.md:6:47: warning: Old tool. [deprecated-tool]
                           6 |     docker-compose ps \u2705 PGPASSWORD='\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022\u2022' psql
                             |                                                   ^^^^
                             = help: Use the new one.

                        other.md:1:1: info: No title. [missing-title]
                           1 | # Other
                             | ^

                        1 error, 1 warning, 1 info in 2 of 2 files (1 known to the baseline).
                        Coverage: there are no alerts.
                        """);
    }

    @Test
    void saysThatNothingWasFound() {
        assertThat(Written.by(report, Sample.context(), List.of()))
                .isEqualTo("No findings in 2 files.\nCoverage: there are no alerts.\n");
    }

    @Test
    void paintsSeverityOnlyWhenAsked() {
        String painted = Written.by(new TextReport(true), Sample.context(), Sample.findings());
        assertThat(painted).contains("\u001b[1;31merror\u001b[0m");
        assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", ""))
                .isEqualTo(Written.by(report, Sample.context(), Sample.findings()));
    }

    @Test
    void caretsStandBelowWideLettersTabsAndMarks() {
        assertThat(excerpt("a\tb X", "X")).isEqualTo(List.of("a   b X", "      ^"));
        assertThat(excerpt("\u65e5\u672c X", "X")).isEqualTo(List.of("\u65e5\u672c X", "     ^"));
        assertThat(excerpt("\ud83d\udea8 XY", "XY")).isEqualTo(List.of("\ud83d\udea8 XY", "   ^^"));
        assertThat(excerpt("e\u0301 X", "X")).isEqualTo(List.of("e\u0301 X", "  ^"));
    }

    @Test
    void aLongLineIsCutAroundThePlace() {
        List<String> lines = excerpt("a".repeat(5000) + " XY " + "b".repeat(5000), "XY");
        assertThat(lines.get(0)).hasSizeLessThan(170).startsWith("\u2026").endsWith("\u2026");
        assertThat(lines.get(0)
                        .substring(lines.get(1).indexOf('^'), lines.get(1).length()))
                .isEqualTo("XY");
    }

    @Test
    void lettersThatMoveTheCursorAreNotPrinted() {
        assertThat(excerpt("\u001b[31mX \u202edlrow", "X").get(0)).isEqualTo("\ufffd[31mX \ufffddlrow");
    }

    @Test
    void aPlaceOverSeveralLinesShowsTheFirst() {
        Source source = new Source("a.md", "one  \ntwo\n");
        Excerpt excerpt = Excerpt.of(source, source.span(0, 9));
        assertThat(List.of(excerpt.line(), excerpt.carets())).isEqualTo(List.of("one", "^^^"));
    }

    @Test
    void aFileThatWasNotReadHasNoExcerpt() {
        Source source = new Source("gone.md", "");
        Diagnostic diagnostic =
                Diagnostic.of("too-large", Severity.ERROR, source.span(0, 0), "Too large.", "Split it.");
        Context context = Sample.context();
        Context without = new Context(context.graph(), context.config(), Map.of(), context.today());
        assertThat(report.block(without, new Finding(diagnostic, "d", true)))
                .isEqualTo("gone.md:1:1: error: Too large. [too-large]\n     = help: Split it.\n");
    }

    private static List<String> excerpt(String line, String place) {
        Source source = new Source("a.md", line);
        int start = line.indexOf(place);
        Excerpt excerpt = Excerpt.of(source, source.span(start, start + place.length()));
        return List.of(excerpt.line(), excerpt.carets());
    }
}
