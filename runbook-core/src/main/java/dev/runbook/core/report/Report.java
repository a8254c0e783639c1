package dev.runbook.core.report;

import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.io.IOException;
import java.util.List;

/** A format in which the result of a run is written. The same result gives the same text. */
public interface Report {
    /** The name by which it is asked for. */
    String name();

    /** The name of the file it is written to. */
    String file();

    /**
     * Writes the result of a run piece by piece: of ten thousand runbooks it is too large to be held as one text.
     *
     * @param context what was checked
     * @param findings in the order in which the linter gives them
     */
    void write(Context context, List<Finding> findings, Appendable out) throws IOException;
}
