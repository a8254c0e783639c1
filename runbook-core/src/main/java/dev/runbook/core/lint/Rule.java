package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Severity;
import java.util.Locale;

/**
 * One thing that can be wrong. A rule keeps no state; its documentation is the Markdown page of the same name beside it.
 */
public sealed interface Rule permits RunbookRule, CatalogRule, ReadingRule {
    /** How bad its findings are where {@code runbook.yaml} does not say otherwise. */
    Severity severity();

    /** The class's name in lower case with dashes: {@code DeadLink} is {@code dead-link}. */
    default String id() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
