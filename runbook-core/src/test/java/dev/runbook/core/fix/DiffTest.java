package dev.runbook.core.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DiffTest {
    private static final Pattern HUNK = Pattern.compile("@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@");

    @Test
    void aChangeIsShownWithThreeLinesAround() {
        Source source = new Source("ops/a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");

        assertThat(Diff.of(new FileChange(source, List.of(Fixes.edit(source, 8, 9, "five")))))
                .isEqualTo("--- a/ops/a.md\n+++ b/ops/a.md\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    }

    @Test
    void aTextWithoutALineEndSaysSo() {
        Source source = new Source("a.md", "1");

        assertThat(Diff.of(new FileChange(source, List.of(Fixes.edit(source, 1, 1, "\n2\n")))))
                .isEqualTo("--- a/a.md\n+++ b/a.md\n@@ -1 +1,2 @@\n-1\n\\ No newline at end of file\n+1\n+2\n");
    }

    @Test
    void aFileThatWasEmptyGetsItsFirstLine() {
        Source source = new Source("a.md", "");

        assertThat(Diff.of(new FileChange(source, List.of(Fixes.edit(source, 0, 0, "1\n")))))
                .isEqualTo("--- a/a.md\n+++ b/a.md\n@@ -0,0 +1 @@\n+1\n");
    }

    @Test
    void everyDifferenceMakesTheNewTextOfTheOld() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            FileChange change = change(random);
            assertThat(patched(change.source().text(), Diff.of(change))).isEqualTo(change.text());
        }
    }

    private static FileChange change(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(random.nextInt(3) == 0 ? "\n" : "ab\n".substring(random.nextInt(3)));
        }
        Source source = new Source("a.md", text.toString());
        List<Edit> edits = new ArrayList<>();
        int at = 0;
        while (at <= text.length() && edits.size() < 5) {
            int start = at + random.nextInt(12);
            int end = start + random.nextInt(5);
            if (end > text.length()) {
                break;
            }
            edits.add(Fixes.edit(
                    source, start, end, List.of("", "x", "x\n", "\n", "x\ny").get(random.nextInt(5))));
            at = end + 1;
        }
        return new FileChange(source, edits);
    }

    /** What {@code patch} does, for the forms that are written here. */
    private static String patched(String old, String diff) {
        List<String> lines = new ArrayList<>(List.of(old.split("(?<=\n)", -1)));
        lines.remove("");
        StringBuilder out = new StringBuilder();
        int at = 0;
        String plain = diff.replace("\n\\ No newline at end of file\n", "\u0000\n");
        for (String line : plain.split("(?<=\n)", -1)) {
            Matcher hunk = HUNK.matcher(line.strip());
            String content = line.isEmpty() ? "" : line.substring(1).replace("\u0000\n", "");
            if (line.startsWith("---") || line.startsWith("+++") || line.isEmpty()) {
                continue;
            }
            if (hunk.matches()) {
                boolean none = "0".equals(hunk.group(2));
                int from = Integer.parseInt(hunk.group(1)) - (none ? 0 : 1);
                while (at < from) {
                    out.append(lines.get(at++));
                }
            } else if (line.charAt(0) == '+') {
                out.append(content);
            } else {
                assertThat(lines.get(at)).isEqualTo(content);
                if (line.charAt(0) == ' ') {
                    out.append(content);
                }
                at++;
            }
        }
        while (at < lines.size()) {
            out.append(lines.get(at++));
        }
        return out.toString();
    }
}
