package dev.runbook.core.diagnostic;

import java.util.List;

/**
 * Edits that mend a finding.
 *
 * @param title what the fix does, in the imperative
 * @param safe whether it can be applied without a person looking at it
 */
public record Fix(String title, boolean safe, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
    }
}
