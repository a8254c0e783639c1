/** Rules about secrets. */
@NullMarked
package dev.runbook.core.lint.rules.secrets;

import org.jspecify.annotations.NullMarked;
