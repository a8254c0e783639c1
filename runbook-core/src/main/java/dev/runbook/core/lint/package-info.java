/** The linter: rules, suppressions, baseline. */
@NullMarked
package dev.runbook.core.lint;

import org.jspecify.annotations.NullMarked;
