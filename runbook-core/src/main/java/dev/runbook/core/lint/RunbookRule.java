package dev.runbook.core.lint;

import dev.runbook.core.model.Entry;
import dev.runbook.core.model.Runbook;

/** A rule that looks at one runbook at a time, and at the rest only to compare; runbooks are checked in parallel. */
public non-sealed interface RunbookRule extends Rule {
    void check(Entry<Runbook> runbook, Context context, Reporter reporter);
}
