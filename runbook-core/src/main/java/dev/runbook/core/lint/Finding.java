package dev.runbook.core.lint;

import dev.runbook.core.diagnostic.Diagnostic;

/**
 * A diagnostic as reported.
 *
 * @param fingerprint the same for the same defect while lines above it come and go
 * @param fresh whether the baseline does not know it ({@code new} in output)
 */
public record Finding(Diagnostic diagnostic, String fingerprint, boolean fresh) {}
