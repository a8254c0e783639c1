package dev.runbook.core.fix;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.diagnostic.Edit;
import dev.runbook.core.diagnostic.Fix;
import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.diagnostic.Source;
import dev.runbook.core.lint.Finding;
import java.util.ArrayList;
import java.util.List;

/** Findings with fixes, for tests. */
final class Fixes {
    private Fixes() {}

    static Finding finding(boolean safe, Edit... edits) {
        Diagnostic diagnostic = Diagnostic.of(
                        "some-rule", Severity.WARNING, edits[0].span(), "It is wrong.", "Mend it.")
                .with(new Fix("Mend it", safe, List.of(edits)));
        return new Finding(diagnostic, "f", true);
    }

    static Edit edit(Source source, int start, int end, String text) {
        return new Edit(source.span(start, end), text);
    }

    /** A safe fix for each place at which the text has the word. */
    static List<Finding> replacing(Source source, String word, String by) {
        List<Finding> findings = new ArrayList<>();
        for (int at = source.text().indexOf(word); at >= 0; at = source.text().indexOf(word, at + 1)) {
            findings.add(finding(true, edit(source, at, at + word.length(), by)));
        }
        return findings;
    }
}
