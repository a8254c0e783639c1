package dev.runbook.core.lint;

/**
 * A rule whose findings are made elsewhere: while files are read, or by the linter itself. It gives them a severity, a page
 * and a name for configuration and suppressions.
 */
public non-sealed interface ReadingRule extends Rule {}
