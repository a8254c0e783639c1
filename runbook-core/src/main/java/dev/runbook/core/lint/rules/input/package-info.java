/** Rules about what cannot be read, and about the linter's own settings and comments. */
@NullMarked
package dev.runbook.core.lint.rules.input;

import org.jspecify.annotations.NullMarked;
