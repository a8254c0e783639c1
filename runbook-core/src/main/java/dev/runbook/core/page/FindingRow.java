package dev.runbook.core.page;

import dev.runbook.core.diagnostic.Diagnostic;
import dev.runbook.core.link.Urls;
import dev.runbook.core.lint.Finding;
import java.util.Comparator;

/**
 * A finding in a list.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param place file and line
 */
public record FindingRow(Ref rule, String severity, String message, String help, Ref place) {
    /** Worst first, then by place. */
    static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.diagnostic().severity(), Comparator.reverseOrder())
            .thenComparing(Finding::diagnostic, Diagnostic.ORDER);

    static FindingRow of(Edition edition, Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        boolean documented = edition.documents(diagnostic.rule());
        return new FindingRow(
                Ref.of(diagnostic.rule(), documented ? Urls.rule(diagnostic.rule()) : ""),
                diagnostic.severity().word(),
                diagnostic.message(),
                diagnostic.help(),
                edition.source(diagnostic.span()));
    }
}
