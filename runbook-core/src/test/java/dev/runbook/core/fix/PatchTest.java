package dev.runbook.core.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.fix.Patch.Reason;
import dev.runbook.core.lint.Finding;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PatchTest {
    private static final Source TEXT = new Source("a.md", "one two three\n");
    private static final Map<String, Source> TEXTS = Map.of("a.md", TEXT);

    @Test
    void fixesAreAppliedTogether() {
        Patch patch = Patch.of(
                List.of(
                        Fixes.finding(true, Fixes.edit(TEXT, 8, 13, "3")),
                        Fixes.finding(true, Fixes.edit(TEXT, 0, 3, "1"))),
                TEXTS,
                false);

        assertThat(patch.changes()).extracting(FileChange::text).containsExactly("1 two 3\n");
        assertThat(patch.applied()).hasSize(2);
    }

    @Test
    void unsafeOnesAreForThoseWhoAskForThem() {
        List<Finding> findings = List.of(Fixes.finding(false, Fixes.edit(TEXT, 0, 3, "1")));

        assertThat(Patch.of(findings, TEXTS, false).skipped(Reason.UNSAFE)).isEqualTo(1);
        assertThat(Patch.of(findings, TEXTS, false).changes()).isEmpty();
        assertThat(Patch.of(findings, TEXTS, true).changes()).hasSize(1);
    }

    @Test
    void theFirstInTheTextWinsAndTheOtherIsLeftOutWhole() {
        Patch patch = Patch.of(
                List.of(
                        Fixes.finding(true, Fixes.edit(TEXT, 2, 5, "-"), Fixes.edit(TEXT, 8, 13, "3")),
                        Fixes.finding(true, Fixes.edit(TEXT, 0, 3, "1"))),
                TEXTS,
                false);

        assertThat(patch.changes()).extracting(FileChange::text).containsExactly("1 two three\n");
        assertThat(patch.skipped(Reason.OVERLAPS)).isEqualTo(1);
    }

    @Test
    void twoFindingsThatAskForTheSameAreBothApplied() {
        Patch patch = Patch.of(
                List.of(
                        Fixes.finding(true, Fixes.edit(TEXT, 0, 3, "1")),
                        Fixes.finding(true, Fixes.edit(TEXT, 0, 3, "1"), Fixes.edit(TEXT, 4, 7, "2"))),
                TEXTS,
                false);

        assertThat(patch.changes()).extracting(FileChange::text).containsExactly("1 2 three\n");
        assertThat(patch.applied()).hasSize(2);
    }

    @Test
    void aFixOfAFileThatIsNotAtHandIsLeftOutWhole() {
        Source other = new Source("b.md", "x\n");
        Patch patch = Patch.of(
                List.of(Fixes.finding(true, Fixes.edit(TEXT, 0, 3, "1"), Fixes.edit(other, 0, 1, "y"))), TEXTS, false);

        assertThat(patch.changes()).isEmpty();
        assertThat(patch.skipped(Reason.NO_TEXT)).isEqualTo(1);
    }

    @Test
    void aFixThatContradictsItselfIsLeftOut() {
        Patch patch = Patch.of(
                List.of(Fixes.finding(true, Fixes.edit(TEXT, 0, 3, "1"), Fixes.edit(TEXT, 2, 4, "2"))), TEXTS, false);

        assertThat(patch.skipped(Reason.NO_TEXT)).isEqualTo(1);
    }

    @Test
    void whatIsWrittenEndsItsLinesAsTheFileDoes() {
        Source text = new Source("a.md", "one\r\ntwo\r\n");
        Patch patch = Patch.of(
                List.of(Fixes.finding(true, Fixes.edit(text, 5, 5, "more\nand more\n"))), Map.of("a.md", text), false);

        assertThat(patch.changes()).extracting(FileChange::text).containsExactly("one\r\nmore\r\nand more\r\ntwo\r\n");
    }

    @Test
    void runningTwiceIsRunningOnce() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Source text = new Source("a.md", text(random));
            Source once = run(text);

            assertThat(once.text()).isEqualTo(text.text().replace("b", "\u00e4\u00e4"));
            assertThat(run(once).text()).isEqualTo(once.text());
        }
    }

    @Test
    void whatOverlapsIsMendedRunByRunUntilNothingIsLeft() {
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            Source text = new Source("a.md", text(random));
            int runs = 0;
            while (text.text().contains("bb") && runs++ < 10) {
                List<Finding> findings = Fixes.replacing(text, "bb", "b");
                Patch patch = Patch.of(findings, Map.of("a.md", text), false);
                assertThat(patch.applied()).hasSizeBetween(1, findings.size());
                text = new Source("a.md", patch.changes().get(0).text());
            }
            assertThat(text.text()).doesNotContain("bb");
        }
    }

    private static Source run(Source text) {
        Patch patch = Patch.of(Fixes.replacing(text, "b", "\u00e4\u00e4"), Map.of("a.md", text), false);
        return patch.changes().isEmpty()
                ? text
                : new Source("a.md", patch.changes().get(0).text());
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        String[] parts = {"a", "b", "b", "\u00e9", "\ud83d\ude00", "\n", "\r\n"};
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }
}
