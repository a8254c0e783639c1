package dev.runbook.core.diagnostic;

import java.util.Locale;

/** How bad a finding is: an error harms or fails when followed, a warning is what a careful reviewer would have changed. */
public enum Severity {
    INFO,
    WARNING,
    ERROR;

    /** The word used in configuration and output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
