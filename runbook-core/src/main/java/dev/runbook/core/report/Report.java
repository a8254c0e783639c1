package dev.runbook.core.report;

import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.util.List;

/** A format in which the result of a run is written. The same result gives the same text. */
public interface Report {
    /** The name by which it is asked for. */
    String name();

    /** The name of the file it is written to. */
    String file();

    /**
     * Writes the result of a run.
     *
     * @param context what was checked
     * @param findings in the order in which the linter gives them
     */
    String write(Context context, List<Finding> findings);
}
