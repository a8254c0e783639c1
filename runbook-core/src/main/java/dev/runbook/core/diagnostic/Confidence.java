package dev.runbook.core.diagnostic;

import java.util.Locale;

/** How sure a recogniser or rule is. A {@link #GUESS} never yields an error. */
public enum Confidence {
    GUESS,
    LIKELY,
    CERTAIN;

    /** The word used in output. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
