package dev.runbook.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.config.Config;
import dev.runbook.core.diagnostic.Confidence;
import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.diagnostic.Span;
import dev.runbook.core.extract.Extractor;
import dev.runbook.core.extract.Hints;
import dev.runbook.core.link.Linker;
import dev.runbook.core.markdown.Markdown;
import dev.runbook.core.model.Block;
import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The engine: severities, suppressions, crashes, order, fingerprints. */
class LinterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private final Map<String, Config.Level> levels = new HashMap<>();

    @Test
    void everyRunbookIsCheckedAndTheOrderIsThatOfTheirPlaces() {
        List<Source> sources = new ArrayList<>();
        for (int i = 10; i < 60; i++) {
            sources.add(new Source(i + ".md", "# A\n\nBAD\n\n## B\n\nBAD\n"));
        }
        List<String> expected = places(sources);
        assertThat(expected).hasSize(100).isSorted();
        Collections.shuffle(sources, new Random(1));
        assertThat(places(sources)).isEqualTo(expected);
    }

    @Test
    void aRuleCanBeTurnedOffOrGivenAnotherSeverity() {
        levels.put("bad-word", Config.Level.OFF);
        assertThat(lint("BAD\n")).isEmpty();
        levels.put("bad-word", Config.Level.INFO);
        assertThat(lint("BAD\n")).containsExactly("1 info bad-word");
    }

    @Test
    void aGuessIsNeverAnError() {
        assertThat(lint("MAYBE\n")).containsExactly("1 warning bad-word");
        levels.put("bad-word", Config.Level.ERROR);
        assertThat(lint("MAYBE\n")).containsExactly("1 warning bad-word");
    }

    @Test
    void anUnknownRuleInTheSettingsIsAnErrorAtItsLine() {
        levels.put("bad-wrod", Config.Level.OFF);
        Source settings = new Source("runbook.yaml", "title: x\nrules:\n  bad-wrod: off\n");
        List<Finding> findings = findings(List.of(settings), List.of());
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.diagnostic().rule()).isEqualTo("unknown-key");
            assertThat(finding.diagnostic().span().line()).isEqualTo(3);
            assertThat(finding.diagnostic().message()).contains("Did you mean `bad-word`?");
        });
    }

    @Test
    void whatReadersFoundPassesThroughTheSameSettings() {
        Diagnostic large = Diagnostic.of("too-large", Severity.ERROR, Span.startOf("x.md"), "Too large.", "Split it.");
        assertThat(findings(List.of(), List.of(large))).hasSize(1);
        levels.put("too-large", Config.Level.OFF);
        assertThat(findings(List.of(), List.of(large))).isEmpty();
    }

    @Test
    void aSuppressionCoversTheNextBlockOnly() {
        assertThat(lint("<!-- runbook-allow bad-word: why not -->\nBAD\n\nBAD\n"))
                .containsExactly("4 error bad-word");
    }

    @Test
    void aSuppressionCoversAWholeListOrTheItemItStandsIn() {
        assertThat(lint("<!-- runbook-allow bad-word: why not -->\n- BAD\n- BAD\n"))
                .isEmpty();
        assertThat(lint("- BAD\n\n- <!-- runbook-allow bad-word: why not -->\n  BAD\n\n- BAD\n"))
                .containsExactly("1 error bad-word", "6 error bad-word");
    }

    @Test
    void aSuppressionAboveAHeadingCoversTheHeadingOnly() {
        assertThat(lint("<!-- runbook-allow bad-word: why not -->\n## BAD\n\nBAD\n"))
                .containsExactly("4 error bad-word");
    }

    @Test
    void aSuppressionAtTheEndOfALineCoversTheLine() {
        assertThat(lint("BAD <!-- runbook-allow bad-word: why not -->\nBAD\n")).containsExactly("2 error bad-word");
        assertThat(lint("| A |\n|---|\n| BAD <!-- runbook-allow bad-word: why not --> |\n| BAD |\n"))
                .containsExactly("4 error bad-word");
    }

    @Test
    void aSuppressionCanNameSeveralRulesAndStandAboveAnother() {
        assertThat(
                        lint(
                                "<!-- runbook-allow bad-word: one -->\n\n<!-- runbook-allow worse-word: two -->\n\nBAD WORSE\n"))
                .isEmpty();
        assertThat(lint("<!-- runbook-allow bad-word, worse-word: both -->\nBAD WORSE\n"))
                .isEmpty();
    }

    @Test
    void aSuppressionOfTheFileCoversAllOfItAndMayStandInFrontMatter() {
        assertThat(lint("BAD\n\n<!-- runbook-allow-file bad-word: old text -->\n\nBAD\n"))
                .isEmpty();
        assertThat(lint("---\n# runbook-allow-file bad-word: old text\ntitle: x\n---\n\nBAD\n"))
                .isEmpty();
    }

    @Test
    void aSuppressionNeedsAReason() {
        assertThat(lint("<!-- runbook-allow bad-word -->\nBAD\n"))
                .containsExactly("1 warning unused-suppression", "2 error bad-word");
        assertThat(lint("<!-- runbook-allow bad-word: until 2027-01-31 -->\nBAD\n"))
                .containsExactly("1 warning unused-suppression", "2 error bad-word");
        assertThat(lint("<!-- runbook-allow bad-word: later until 2027-02-31 -->\nBAD\n"))
                .containsExactly("1 warning unused-suppression", "2 error bad-word");
    }

    @Test
    void anUnusedSuppressionIsAFindingUnlessItsRuleIsOff() {
        assertThat(lint("<!-- runbook-allow bad-word: why not -->\nfine\n"))
                .containsExactly("1 warning unused-suppression");
        levels.put("bad-word", Config.Level.OFF);
        assertThat(lint("<!-- runbook-allow bad-word: why not -->\nBAD\n")).isEmpty();
    }

    @Test
    void anExpiredSuppressionHoldsNoMore() {
        assertThat(lint("<!-- runbook-allow bad-word: soon until 2026-07-01 -->\nBAD\n"))
                .isEmpty();
        assertThat(lint("<!-- runbook-allow bad-word: soon [until 2026-06-30] -->\nBAD\n"))
                .containsExactly("1 warning expired-suppression", "2 error bad-word");
    }

    @Test
    void aCommentInYamlCoversTheNextEntryOrItsLine() {
        Source rules = new Source(
                "rules.yaml",
                "# runbook-allow too-large: vendor's rules\n- alert: A\n  expr: x\n- alert: B\n  expr: y # runbook-allow too-large: same\n- alert: C\n");
        List<Diagnostic> reading = List.of(3, 4, 5, 6).stream()
                .map(line -> Diagnostic.of("too-large", Severity.ERROR, rules.lineSpan(line), "Line " + line, ""))
                .toList();
        assertThat(findings(List.of(rules), reading))
                .extracting(finding -> finding.diagnostic().span().line())
                .containsExactly(4, 6);
    }

    @Test
    void aCrashingRuleIsAFindingAndTheOthersGoOn() {
        assertThat(lint("BAD CRASH\n")).containsExactly("1 error bad-word", "1 error internal-error");
    }

    @Test
    void aFingerprintStaysWhileLinesAboveComeAndGo() {
        Map<String, Integer> before = fingerprints("# A\n\nBAD one\n\nBAD two\n\nBAD one\n");
        assertThat(before).hasSize(3);
        Map<String, Integer> after = fingerprints("# A\n\nNew text.\n\n  BAD   one\n\nBAD two\n\nBAD one\n");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(fingerprints("# A\n\nBAD three\n").keySet()).doesNotContainAnyElementsOf(before.keySet());
    }

    @Test
    void theBaselineTellsNewFindingsFromOld() {
        List<Finding> old = findings(List.of(new Source("ops.md", "BAD one\n")), List.of());
        List<Finding> now = findings(List.of(new Source("ops.md", "BAD two\n\nBAD one\n")), List.of());
        assertThat(Baseline.of(old).mark(now)).extracting(Finding::fresh).containsExactly(true, false);
        assertThat(Baseline.NONE.mark(now)).extracting(Finding::fresh).containsExactly(true, true);
    }

    private List<String> lint(String text) {
        return findings(List.of(new Source("ops.md", text)), List.of()).stream()
                .map(Finding::diagnostic)
                .map(found -> found.span().line() + " " + found.severity().word() + " " + found.rule())
                .toList();
    }

    private List<String> places(List<Source> sources) {
        return findings(sources, List.of()).stream()
                .map(finding -> finding.diagnostic().span().toString())
                .toList();
    }

    private Map<String, Integer> fingerprints(String text) {
        return findings(List.of(new Source("ops.md", text)), List.of()).stream()
                .collect(Collectors.toMap(
                        Finding::fingerprint,
                        finding -> finding.diagnostic().span().line()));
    }

    private List<Finding> findings(List<Source> sources, List<Diagnostic> reading) {
        List<Runbook> runbooks = sources.stream()
                .filter(source -> source.path().endsWith(".md"))
                .map(source -> Extractor.extract(Markdown.read(source).value(), Hints.NONE)
                        .value())
                .toList();
        Map<String, Source> byPath = sources.stream().collect(Collectors.toMap(Source::path, source -> source));
        Config config = new Config(
                "Runbooks",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                levels,
                Period.ofYears(1),
                Optional.empty(),
                Config.Truth.NONE);
        Context context =
                new Context(Linker.link(runbooks, Map.of(), Set.of(), Optional.empty()), config, byPath, TODAY);
        return new Linter(List.of(new BadWord(), new WorseWord(), new Crashing(), new TooLarge()))
                .lint(context, reading);
    }

    private static void each(Entry<Runbook> runbook, String word, Reporter reporter, boolean guess) {
        runbook.fact().document().allBlocks().forEach(block -> {
            String text = block instanceof Block.Paragraph paragraph
                    ? paragraph.text()
                    : block instanceof Block.Heading heading ? heading.text() : "";
            Source source = runbook.fact().document().source();
            boolean table = block instanceof Block.Table;
            for (int line = block.span().line();
                    (table || text.contains(word)) && line <= block.span().endLine();
                    line++) {
                if (line <= source.lineCount() && source.line(line).contains(word)) {
                    int start = source.lineStart(line) + source.line(line).indexOf(word);
                    Diagnostic found = reporter.diagnostic(source.span(start, start + word.length()), word, "");
                    reporter.report(guess ? found.with(Confidence.GUESS) : found);
                }
            }
        });
    }

    private static final class BadWord implements RunbookRule {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
            each(runbook, "BAD", reporter, false);
            each(runbook, "MAYBE", reporter, true);
        }
    }

    private static final class WorseWord implements RunbookRule {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public void check(Entry<Runbook> runbook, Context context, Reporter reporter) {
            each(runbook, "WORSE", reporter, false);
        }
    }

    private static final class Crashing implements CatalogRule {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }

        @Override
        public void check(Context context, Reporter reporter) {
            if (context.sources().values().stream()
                    .anyMatch(source -> source.text().contains("CRASH"))) {
                throw new IllegalStateException("crash");
            }
        }
    }

    private static final class TooLarge implements ReadingRule {
        @Override
        public Severity severity() {
            return Severity.ERROR;
        }
    }
}
