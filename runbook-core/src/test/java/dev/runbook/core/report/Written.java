package dev.runbook.core.report;

import dev.runbook.core.lint.Context;
import dev.runbook.core.lint.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A report as one text, as tests want it. */
public final class Written {
    private Written() {}

    public static String by(Report report, Context context, List<Finding> findings) {
        StringBuilder out = new StringBuilder();
        try {
            report.write(context, findings, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
