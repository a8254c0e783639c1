/** Rules about alerts, metrics and thresholds. */
@NullMarked
package dev.runbook.core.lint.rules.alerts;

import org.jspecify.annotations.NullMarked;
