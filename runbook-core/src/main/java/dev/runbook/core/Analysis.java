package dev.runbook.core;

import dev.runbook.core.diagnostic.Severity;
import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.util.List;

/** All that is known of a folder of runbooks: what it says, and what is wrong with it. */
public record Analysis(Sources sources, Context context, List<Finding> findings) {
    public Analysis {
        findings = List.copyOf(findings);
    }

    /** The number of findings of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.diagnostic().severity() == severity)
                .count();
    }

    /** The number of new findings at a severity or above: what makes a build fail. */
    public long failures(Severity failOn) {
        return findings.stream()
                .filter(Finding::fresh)
                .filter(finding -> finding.diagnostic().severity().compareTo(failOn) >= 0)
                .count();
    }
}
