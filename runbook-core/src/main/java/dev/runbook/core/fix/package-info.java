/** Applies the edits of findings to texts, and shows them as differences. */
@NullMarked
package dev.runbook.core.fix;

import org.jspecify.annotations.NullMarked;
